import { Module } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import type { Feature } from '../../platform/feature.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Account } from './account.entity.ts';
import { AccountResolver } from './account.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { AppointmentsService } from './appointments.service.ts';
import { brakes } from './brakes.ts';
import { EndingService } from './ending.service.ts';
import { Entering } from './entering.ts';
import { EntranceService } from './entrance.service.ts';
import { Invitation } from './invitation.entity.ts';
import { InvitationPost } from './invitation-post.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { InvitationsService } from './invitations.service.ts';
import { JoiningService } from './joining.service.ts';
import { Letters } from './letters.ts';
import { MemberResolver } from './member.resolver.ts';
import { membersMigrations } from './members.migrations.ts';
import { MembersService } from './members.service.ts';
import { Membership } from './membership.entity.ts';
import { personOf } from './person-of.ts';
import { AccountSecret } from './secret.entity.ts';
import { SecretsService } from './secrets.service.ts';
import { printFirstInvitation } from './setup.ts';
import { SetupResolver } from './setup.resolver.ts';
import { SignInResolver } from './sign-in.resolver.ts';
import { SignInService } from './sign-in.service.ts';

@Module({
  providers: [
    ...brakes,
    AccountsService,
    AppointmentsService,
    EndingService,
    Entering,
    EntranceService,
    InvitationPost,
    InvitationsService,
    JoiningService,
    Letters,
    MembersService,
    SecretsService,
    SignInService,
    AccountResolver,
    InvitationResolver,
    MemberResolver,
    SetupResolver,
    SignInResolver,
  ],
  exports: [EndingService, MembersService],
})
export class MembersModule {}

export const members: Feature = {
  name: 'members',
  module: MembersModule,
  entities: [Account, AccountSecret, Membership, Invitation],
  migrations: membersMigrations,
  personOf,
  async prepare(ctx, get) {
    const { isDemonstration } = get<Config>(CONFIG as never);
    if (!isDemonstration) await printFirstInvitation(ctx, get(InvitationsService));
  },
};
