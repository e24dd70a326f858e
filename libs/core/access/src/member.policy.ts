import type { Id } from '@chorsu/kernel';
import { type Actor, isInside, isOver, type Place } from './actor.ts';
import { mayGrant } from './grant.ts';
import { ROLES, type Role } from './roles.ts';

export interface MemberFacts {
  readonly organisation: Place;
  /** The membership in question; both left out when only the list is asked for. */
  readonly role?: Role;
  readonly accountId?: Id;
  /** Who has just ended it; left out when nobody has, or longer ago than it can be taken back. */
  readonly endedBy?: Id | undefined;
}

const mayEnd = (actor: Actor, { organisation, role, accountId }: MemberFacts): boolean =>
  role !== undefined &&
  accountId !== undefined &&
  (accountId === actor.accountId ||
    isOver(actor, organisation, 'administrator') ||
    mayGrant(actor, role, organisation));

/** People of an organisation are seen from inside it and by those who look after its branch. */
export const memberPolicy = {
  'member.list': (actor: Actor, { organisation }: MemberFacts) =>
    isInside(actor, organisation, ...ROLES) ||
    isOver(actor, organisation, 'administrator', 'secretariat', 'focalPoint', 'deputy'),
  'member.end': mayEnd,
  /** Taking back one's own ending, for a while: no other way round granting a role. */
  'member.resume': (actor: Actor, facts: MemberFacts) =>
    facts.endedBy === actor.accountId && mayEnd(actor, facts),
};
