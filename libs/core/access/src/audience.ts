import type { Id } from '@chorsu/kernel';
import { type Actor, current, isOver, type Place } from './actor.ts';

/** To whom a country may release, in the order in which a screen is made for a reader who asks for none. */
export const AUDIENCES = ['secretariat', 'network', 'region', 'partners'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * Whether the actor is in the audience that looks at `place` (network, region or country): officers of the region,
 * analysts of the network, focal points and deputies of the region's countries (their teams not), observers.
 */
export function belongsToAudience(actor: Actor, place: Place, audience: Audience): boolean {
  switch (audience) {
    case 'secretariat':
      return isOver(actor, place, 'secretariat');
    case 'network':
      return isOver(actor, place, 'analyst');
    case 'region':
      return neighbouringRegions(actor).some((region) => place.within.includes(region));
    case 'partners':
      return observed(actor).some((id) => place.within.includes(id));
  }
}

/**
 * The audiences as which the actor may look at `place`; the lesser detail counts where there are two. `asked` is one
 * of the actor's own, or `region` for presenting: then the actor's own counts too, so that presenting shows nobody
 * more than they may see. undefined: refused.
 */
export function audiencesFor(actor: Actor, place: Place, asked?: Audience): readonly Audience[] | undefined {
  const own = AUDIENCES.filter((audience) => belongsToAudience(actor, place, audience));
  if (own.length === 0) return undefined;
  if (asked === undefined) return [own[0]!];
  if (own.includes(asked)) return [asked];
  return asked === 'region' ? [own[0]!, 'region'] : undefined;
}

/** Organisations for which the actor observes: a release to partners may name them. */
export const observingFor = (actor: Actor): readonly Id[] =>
  current(actor)
    .filter(({ role }) => role === 'observer')
    .map(({ organisation }) => organisation.id);

/** Regions (not the network, not the country itself) of the countries that the actor leads. */
const neighbouringRegions = (actor: Actor): readonly Id[] =>
  current(actor)
    .filter(({ role }) => role === 'focalPoint' || role === 'deputy')
    .flatMap(({ organisation }) => organisation.within.slice(1, -1));

/** What an observer looks at: the network or region at which, or below which, their organisation stands. */
const observed = (actor: Actor): readonly Id[] =>
  current(actor)
    .filter(({ role }) => role === 'observer')
    .flatMap(({ organisation }) => {
      const id = organisation.kind === 'institution' ? organisation.within.at(-2) : organisation.id;
      return id === undefined ? [] : [id];
    });
