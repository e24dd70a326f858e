import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { loadReferenceNetwork } from './load-reference-network.ts';
import { Organisation, RegionMembership } from './organisation.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { organisationsMigrations } from './organisations.migrations.ts';
import { OrganisationsService } from './organisations.service.ts';

@Module({ providers: [OrganisationsService, OrganisationResolver], exports: [OrganisationsService] })
export class OrganisationsModule {}

export const organisations: Feature = {
  name: 'organisations',
  module: OrganisationsModule,
  entities: [Organisation, RegionMembership],
  migrations: organisationsMigrations,
  prepare: loadReferenceNetwork,
};
