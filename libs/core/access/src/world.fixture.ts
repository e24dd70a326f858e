import type { Actor, MembershipFacts, Place } from './actor.ts';
import type { OrganisationKind, Role } from './roles.ts';

/** A small network for the specs: two regions, four countries (D in both regions), their institutions, a donor. */
const place = (id: string, kind: OrganisationKind, above: readonly string[] = []): Place => ({
  id,
  kind,
  within: [...above, id],
});

export const network = place('n', 'network');
export const north = place('north', 'region', ['n']);
export const south = place('south', 'region', ['n']);
export const a = place('a', 'country', ['n', 'north']);
export const b = place('b', 'country', ['n', 'north']);
export const c = place('c', 'country', ['n', 'south']);
export const d = place('d', 'country', ['n', 'north', 'south']);
export const health = place('a-health', 'institution', [...a.within]);
export const customs = place('a-customs', 'institution', [...a.within]);
export const foreign = place('b-health', 'institution', [...b.within]);
export const donor = place('donor', 'institution', ['n']);

export const TODAY = '2026-11-23';

export const holding = (
  role: Role,
  organisation: Place,
  more: Partial<Omit<MembershipFacts, 'role' | 'organisation'>> = {},
): Actor => ({
  accountId: `account-${role}-${organisation.id}`,
  today: TODAY,
  memberships: [{ role, organisation, from: '2026-01-01', ...more }],
});

export const people = {
  administrator: holding('administrator', network),
  designer: holding('designer', network),
  analyst: holding('analyst', network),
  northSecretariat: holding('secretariat', north),
  southSecretariat: holding('secretariat', south),
  focalPoint: holding('focalPoint', a),
  deputy: holding('deputy', a),
  delegate: holding('deputy', a, { isDelegate: true }),
  healthMember: holding('teamMember', health),
  customsMember: holding('teamMember', customs),
  facilitator: holding('facilitator', a),
  expert: holding('expert', a, { sections: ['T1'] }),
  neighbour: holding('focalPoint', b),
  stranger: { accountId: 'account-stranger', today: TODAY, memberships: [] } as Actor,
  observer: holding('observer', donor),
} as const;
export type Person = keyof typeof people;
