import { type Actor, belongs, isOver, type Place } from './actor.ts';

export interface OrganisationFacts {
  /** The organisation itself; for `addBelow` the one that will stand above. */
  readonly organisation: Place;
}

const isOwnInstitution = (actor: Actor, { organisation }: OrganisationFacts): boolean =>
  organisation.kind === 'institution' && isOver(actor, organisation, 'focalPoint', 'deputy');

/** The directory of organisations is open to everyone in the network; administrators keep it, countries their own institutions. */
export const organisationPolicy = {
  'organisation.view': (actor: Actor, _facts: OrganisationFacts) => belongs(actor),
  'organisation.addBelow': (actor: Actor, { organisation }: OrganisationFacts) =>
    isOver(actor, organisation, 'administrator') ||
    (organisation.kind === 'country' && isOver(actor, organisation, 'focalPoint', 'deputy')),
  'organisation.edit': (actor: Actor, facts: OrganisationFacts) =>
    isOver(actor, facts.organisation, 'administrator') || isOwnInstitution(actor, facts),
  'organisation.moveBetweenRegions': (actor: Actor, { organisation }: OrganisationFacts) =>
    organisation.kind === 'country' && isOver(actor, organisation, 'administrator'),
};
