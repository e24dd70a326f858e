import type { LocalizedText } from '@chorsu/kernel';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';
import { OrganisationKind } from './organisation.entity.ts';

registerEnumType(OrganisationKind, { name: 'OrganisationKind' });

@ObjectType('RegionMembership')
export class RegionMembershipType {
  @Field(() => ID) regionId: string;
  @Field(() => CalendarDateScalar) from: string;
  @Field(() => CalendarDateScalar, { nullable: true }) until: string | null;
}

@ObjectType('Organisation')
export class OrganisationType {
  @Field(() => ID) id: string;
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => String) code: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
  @Field(() => String) timeZone: string;
  @Field(() => [String]) languages: string[];
  @Field(() => ID, { nullable: true }) parentId: string | null;
  @Field(() => Boolean) isInvented: boolean;
}

@InputType('OrganisationInput')
export class OrganisationInput {
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => String) code: string;
  @Field(() => LocalizedTextScalar) name: LocalizedText;
  @Field(() => String) timeZone: string;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
}
