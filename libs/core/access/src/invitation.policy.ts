import type { Id } from '@chorsu/kernel';
import { type Actor, isHome, isOver, type Place } from './actor.ts';
import { grantableRoles, isAppointed, mayGrant } from './grant.ts';
import { ROLE_RULES, type Role } from './roles.ts';

export interface InvitationFacts {
  readonly organisation: Place;
  /** Left out when only the list is asked for. */
  readonly role?: Role;
  /** Whether an invited address is the actor's own. */
  readonly isForSelf?: boolean;
  /** The account that made the invitation, when there is one. */
  readonly invitedBy?: Id | null;
  /** The account that confirmed it, where that is needed. */
  readonly confirmedBy?: Id | null;
}

const mayInvite = (actor: Actor, { organisation, role, isForSelf }: InvitationFacts): boolean =>
  role !== undefined &&
  mayGrant(actor, role, organisation) &&
  !(isForSelf === true && ROLE_RULES[role].isNational);

/** A second person who may grant the role: an administrator who didn't invite, isn't invited, and has no part in that country's work. */
const mayConfirm = (actor: Actor, { organisation, role, isForSelf, invitedBy }: InvitationFacts): boolean =>
  role !== undefined &&
  isAppointed(role) &&
  isOver(actor, organisation, 'administrator') &&
  mayGrant(actor, role, organisation) &&
  invitedBy !== actor.accountId &&
  isForSelf !== true &&
  !isHome(actor, organisation);

/** Each invites only into their own branch, and nobody gives themselves a national role. */
export const invitationPolicy = {
  'invitation.list': (actor: Actor, { organisation }: InvitationFacts) =>
    grantableRoles(actor, organisation).length > 0,
  'invitation.make': mayInvite,
  /** An appointment by who made it alone: whoever makes a code never confirms it. */
  'invitation.renew': (actor: Actor, facts: InvitationFacts) =>
    mayInvite(actor, facts) &&
    !(facts.role !== undefined && isAppointed(facts.role) && facts.invitedBy !== actor.accountId),
  'invitation.withdraw': mayInvite,
  'invitation.confirm': mayConfirm,
  'invitation.reject': mayConfirm,
  'invitation.take': (actor: Actor, { invitedBy, confirmedBy, role }: InvitationFacts) =>
    role !== undefined &&
    ((invitedBy !== actor.accountId && confirmedBy !== actor.accountId) || !ROLE_RULES[role].isNational),
};
