import { type Actor, isOver, type Place } from './actor.ts';
import { type Role, ROLE_RULES } from './roles.ts';

/** The role is held at this kind of organisation, and the actor has a role over it that grants it. */
export const mayGrant = (actor: Actor, role: Role, organisation: Place): boolean =>
  ROLE_RULES[role].heldAt.includes(organisation.kind) &&
  isOver(actor, organisation, ...ROLE_RULES[role].grantedBy);

/** Roles that the actor may grant at the organisation, in the order of ROLES. */
export const grantableRoles = (actor: Actor, organisation: Place): readonly Role[] =>
  (Object.keys(ROLE_RULES) as Role[]).filter((role) => mayGrant(actor, role, organisation));

/** By a document and two persons: who invites, and an administrator who confirms. */
export const isAppointed = (role: Role): boolean => ROLE_RULES[role].isAppointed === true;
