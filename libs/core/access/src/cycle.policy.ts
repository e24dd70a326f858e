import { type Actor, isAt, isHome, isOver, type Place } from './actor.ts';

export interface CycleFacts {
  /** The region or network that opens it. */
  readonly organisation: Place;
  readonly status?: 'planned' | 'running' | 'closed';
  /** Countries invited. */
  readonly countries?: readonly Place[];
}

/** A secretariat opens a cycle for its own region, an administrator one for the whole network. */
const leads = (actor: Actor, organisation: Place): boolean =>
  organisation.kind === 'network'
    ? isAt(actor, organisation, 'administrator')
    : organisation.kind === 'region' && isAt(actor, organisation, 'secretariat');

export const cyclePolicy = {
  'cycle.open': (actor: Actor, { organisation, countries = [] }: CycleFacts) =>
    leads(actor, organisation) &&
    countries.every(({ kind, within }) => kind === 'country' && within.includes(organisation.id)),
  'cycle.view': (actor: Actor, { organisation, countries = [] }: CycleFacts) =>
    leads(actor, organisation) ||
    isOver(actor, organisation, 'administrator', 'analyst') ||
    countries.some((country) => isOver(actor, country, 'secretariat') || isHome(actor, country)),
  'cycle.close': (actor: Actor, { organisation, status }: CycleFacts) =>
    leads(actor, organisation) && status !== undefined && status !== 'closed',
};
