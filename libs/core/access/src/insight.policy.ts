import { type Actor, isAt, isInside, type Place } from './actor.ts';
import { type Audience, audiencesFor } from './audience.ts';

export interface InsightFacts {
  /** What is compared or shown: a network, a region or one country. */
  readonly organisation: Place;
  /** For whom the screen is made; left out: the actor's first audience. */
  readonly audience?: Audience;
  /** For the country's own profile: who reads inside it, and whether a section is confidential. */
  readonly readers?: 'ownSections' | 'all';
  readonly hasConfidential?: boolean;
}

const looksFromOutside = (actor: Actor, { organisation, audience }: InsightFacts): boolean =>
  audiencesFor(actor, organisation, audience) !== undefined;

/** A figure is always made for one audience, and only for a reader who belongs to it. */
export const insightPolicy = {
  'insight.compareRegion': (actor: Actor, facts: InsightFacts) =>
    facts.organisation.kind === 'region' && looksFromOutside(actor, facts),
  'insight.compareNetwork': (actor: Actor, facts: InsightFacts) =>
    facts.organisation.kind === 'network' && looksFromOutside(actor, facts),
  /** Another country's profile and answers, as far as the release gate lets them through. */
  'insight.viewReleased': (actor: Actor, facts: InsightFacts) =>
    facts.organisation.kind === 'country' && looksFromOutside(actor, facts),
  /** The country's own profile, work in progress too: it tells of all sections. */
  'insight.viewOwn': (actor: Actor, { organisation, readers, hasConfidential }: InsightFacts) =>
    organisation.kind === 'country' &&
    (isAt(actor, organisation, 'focalPoint') ||
      (hasConfidential !== true &&
        (isAt(actor, organisation, 'deputy') ||
          (readers === 'all' && isInside(actor, organisation, 'teamMember'))))),
};
