import type { Actor, Place } from './actor.ts';
import type { OutsideReader } from './release.ts';
import type { SectionFacts } from './section-reading.ts';

/** Someone with a part in the country's own work. */
export interface HomeReader {
  readonly as: 'home';
  readonly actor: Actor;
  readonly country: Place;
  readonly readers: 'ownSections' | 'all';
  /** Facts of the innermost of these sections, as `sectionFacts` gives them. */
  readonly sectionOf: (sections: readonly string[]) => SectionFacts;
}

export type Reader = HomeReader | OutsideReader;
