import { accountPolicy, sessionPolicy } from './account.policy.ts';
import type { Actor } from './actor.ts';
import { auditPolicy, settingsPolicy } from './administration.policy.ts';
import { assessmentPolicy } from './assessment.policy.ts';
import { cyclePolicy } from './cycle.policy.ts';
import { insightPolicy } from './insight.policy.ts';
import { invitationPolicy } from './invitation.policy.ts';
import { memberPolicy } from './member.policy.ts';
import { organisationPolicy } from './organisation.policy.ts';
import { questionnairePolicy } from './questionnaire.policy.ts';
import { releasePolicy } from './release.policy.ts';

const policies = {
  ...organisationPolicy,
  ...memberPolicy,
  ...invitationPolicy,
  ...questionnairePolicy,
  ...cyclePolicy,
  ...assessmentPolicy,
  ...releasePolicy,
  ...insightPolicy,
  ...accountPolicy,
  ...sessionPolicy,
  ...auditPolicy,
  ...settingsPolicy,
};

type Policies = typeof policies;

/** Every permission that exists, as `thing.verb`. */
export type Permission = keyof Policies;
/** What must be known of the thing to decide on the permission. */
export type FactsOf<P extends Permission> = Parameters<Policies[P]>[1];
/** Things that have permissions; those of one thing ask for the same facts. */
export type Thing = Permission extends infer P ? (P extends `${infer T}.${string}` ? T : never) : never;
type PermissionOn<T extends Thing> = Extract<Permission, `${T}.${string}`>;

export const PERMISSIONS = Object.keys(policies) as readonly Permission[];

/** Whether the actor may; a stranger (undefined) may nothing, an unknown permission is refused. */
export function can<P extends Permission>(
  actor: Actor | undefined,
  permission: P,
  facts: FactsOf<P>,
): boolean {
  if (actor === undefined || !Object.hasOwn(policies, permission)) return false;
  const allows = policies[permission] as (actor: Actor, facts: FactsOf<P>) => boolean;
  return allows(actor, facts);
}

/** All that the actor may do with one thing: what travels as `abilities`. */
export const abilities = <T extends Thing>(
  actor: Actor | undefined,
  thing: T,
  facts: FactsOf<PermissionOn<T>>,
): readonly PermissionOn<T>[] =>
  (PERMISSIONS as readonly PermissionOn<T>[]).filter(
    (permission) => permission.startsWith(`${thing}.`) && can(actor, permission, facts),
  );

/** All that the actor may do at their own organisations: what a menu is made from. */
export function ownAbilities(actor: Actor): readonly Permission[] {
  const found = new Set<Permission>(abilities(actor, 'questionnaire', { isPublished: false }));
  for (const { organisation } of actor.memberships) {
    const at = { organisation };
    const here: readonly Permission[] = [
      ...abilities(actor, 'organisation', at),
      ...abilities(actor, 'member', at),
      ...abilities(actor, 'invitation', at),
      ...abilities(actor, 'cycle', at),
      ...abilities(actor, 'insight', at),
      ...abilities(actor, 'audit', at),
      ...abilities(actor, 'settings', at),
      ...(organisation.kind === 'country' ? abilities(actor, 'release', { country: organisation }) : []),
    ];
    for (const permission of here) found.add(permission);
  }
  return PERMISSIONS.filter((permission) => found.has(permission));
}
