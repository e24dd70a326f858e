import { type Actor, isAt, type Place, speaksFor } from './actor.ts';

export interface ReleaseFacts {
  readonly country: Place;
}

const leads = (actor: Actor, { country }: ReleaseFacts): boolean =>
  isAt(actor, country, 'focalPoint', 'deputy');
const speaks = (actor: Actor, { country }: ReleaseFacts): boolean => speaksFor(actor, country);

/** Only who speaks for the country decides what leaves it; the deputies may look. */
export const releasePolicy = {
  'release.view': leads,
  'release.set': speaks,
  'release.closeEverything': speaks,
  /** "What others see": each audience's actual screens. */
  'release.preview': leads,
  'release.readLog': leads,
  'release.listAudience': leads,
};
