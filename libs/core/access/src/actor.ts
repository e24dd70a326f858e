import type { Id } from '@chorsu/kernel';
import type { OrganisationKind, Role } from './roles.ts';

/** An organisation and where it stands in the network. */
export interface Place {
  readonly id: Id;
  readonly kind: OrganisationKind;
  /** All organisations around it today, the network first, itself last; a country may stand in two regions. */
  readonly within: readonly Id[];
}

/** A role at an organisation; dates as `2026-11-23`, the last day included. */
export interface MembershipFacts {
  readonly role: Role;
  readonly organisation: Place;
  readonly from: string;
  readonly until?: string | null;
  /** For an expert: codes of the sections to which the country invited them. */
  readonly sections?: readonly string[];
  /** For a deputy: the focal point delegated releasing and submitting. */
  readonly isDelegate?: boolean;
}

/** Who asks: a signed-in account with its memberships, on the day `today`. */
export interface Actor {
  readonly accountId: Id;
  readonly today: string;
  readonly memberships: readonly MembershipFacts[];
}

/** The memberships that hold today. */
export const current = ({ memberships, today }: Actor): readonly MembershipFacts[] =>
  memberships.filter(({ from, until }) => from <= today && (!until || today <= until));

/** Any role anywhere in the network. */
export const belongs = (actor: Actor): boolean => current(actor).length > 0;

/** Holds one of the roles at exactly this organisation. */
export const isAt = (actor: Actor, place: Place, ...roles: readonly Role[]): boolean =>
  current(actor).some(({ role, organisation }) => organisation.id === place.id && roles.includes(role));

/** Holds one of the roles at this organisation or at one above it: the place lies in their branch. */
export const isOver = (actor: Actor, place: Place, ...roles: readonly Role[]): boolean =>
  current(actor).some(
    ({ role, organisation }) => place.within.includes(organisation.id) && roles.includes(role),
  );

/** Holds one of the roles at this organisation or at one below it. */
export const isInside = (actor: Actor, place: Pick<Place, 'id'>, ...roles: readonly Role[]): boolean =>
  current(actor).some(
    ({ role, organisation }) => organisation.within.includes(place.id) && roles.includes(role),
  );

/** Holds the role somewhere. */
export const is = (actor: Actor, ...roles: readonly Role[]): boolean =>
  current(actor).some(({ role }) => roles.includes(role));

/** Has a part in the country's own work: at the country or one of its institutions. */
export const isHome = (actor: Actor, country: Pick<Place, 'id'>): boolean =>
  isInside(actor, country, 'focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert');

/** The focal point of the country, or a deputy to whom releasing and submitting was delegated. */
export const speaksFor = (actor: Actor, country: Place): boolean =>
  current(actor).some(
    ({ role, organisation, isDelegate }) =>
      organisation.id === country.id && (role === 'focalPoint' || (role === 'deputy' && isDelegate === true)),
  );

/** Institutions of the country for which the actor is a team member. */
export const institutionsIn = (actor: Actor, country: Place): readonly Id[] =>
  current(actor)
    .filter(({ role, organisation }) => role === 'teamMember' && organisation.within.includes(country.id))
    .map(({ organisation }) => organisation.id);
