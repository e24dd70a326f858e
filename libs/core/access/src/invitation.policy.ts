import type { Id } from '@chorsu/kernel';
import { type Actor, type Place } from './actor.ts';
import { grantableRoles, mayGrant } from './grant.ts';
import { ROLE_RULES, type Role } from './roles.ts';

export interface InvitationFacts {
  readonly organisation: Place;
  /** Left out when only the list is asked for. */
  readonly role?: Role;
  /** Whether an invited address is the actor's own. */
  readonly isForSelf?: boolean;
  /** The account that made the invitation, when one is taken. */
  readonly invitedBy?: Id;
}

const mayInvite = (actor: Actor, { organisation, role, isForSelf }: InvitationFacts): boolean =>
  role !== undefined &&
  mayGrant(actor, role, organisation) &&
  !(isForSelf === true && ROLE_RULES[role].isNational);

/** Each invites only into their own branch, and nobody gives themselves a national role. */
export const invitationPolicy = {
  'invitation.list': (actor: Actor, { organisation }: InvitationFacts) =>
    grantableRoles(actor, organisation).length > 0,
  'invitation.make': mayInvite,
  'invitation.renew': mayInvite,
  'invitation.withdraw': mayInvite,
  'invitation.take': (actor: Actor, { invitedBy, role }: InvitationFacts) =>
    role !== undefined && (invitedBy !== actor.accountId || !ROLE_RULES[role].isNational),
};
