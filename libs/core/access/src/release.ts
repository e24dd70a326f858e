import { type Id, problem, type Problem } from '@chorsu/kernel';
import { type QuestionnaireDocument, questionsOf, type Sensitivity, walk } from '@chorsu/questionnaire';
import type { PlannedPool } from '@chorsu/scoring';
import * as v from 'valibot';
import { type Audience, AUDIENCES } from './audience.ts';

/** How much an audience sees, each one more than the one before. */
export const DETAILS = ['nothing', 'aggregates', 'names', 'everything'] as const;
export type Detail = (typeof DETAILS)[number];

/** A country's permission: how much of one section (and those inside it) one audience sees. */
export interface Release {
  readonly section: string;
  readonly audience: Audience;
  readonly detail: Detail;
  /** Last day, as `2026-11-23`. */
  readonly until?: string | null;
  /** For partners: only those who observe for one of these organisations. */
  readonly organisations?: readonly Id[];
}

/** All that a country released of one questionnaire. No entry: nothing. */
export interface CountryReleases {
  readonly releases: readonly Release[];
  /** "Close everything": all releases rest. */
  readonly isPaused?: boolean;
  /**
   * Codes of sections that only their assignees and the focal point read: what is kept even from the country's own
   * leaves for nobody, whatever is released of it or of the sections inside.
   */
  readonly confidential?: readonly string[];
}

/** The same as it is chosen and shown: `{ T1: { secretariat: 'names' } }`. */
export const ReleaseChoices = v.record(v.string(), v.partial(v.object(perAudience(v.picklist(DETAILS)))));
export type ReleaseChoices = v.InferOutput<typeof ReleaseChoices>;

/** Someone outside the country. Of several audiences the least detail counts. */
export interface OutsideReader {
  readonly as: 'outside';
  /** As `audiencesFor` gives them; the last is the one for which the screen is made. */
  readonly audiences: readonly Audience[];
  /** As `observingFor` gives them. */
  readonly observingFor: readonly Id[];
  readonly today: string;
}

/** Detail of a question under these sections (the outermost first). */
export type DetailAt = (sections: readonly string[], sensitivity: Sensitivity) => Detail;

export const least = (...details: readonly Detail[]): Detail =>
  details.reduce((a, b) => (DETAILS.indexOf(b) < DETAILS.indexOf(a) ? b : a), 'everything');
export const isAtLeast = (detail: Detail, wanted: Detail): boolean =>
  DETAILS.indexOf(detail) >= DETAILS.indexOf(wanted);

/** Texts and evidence never reach the region or partners. */
export const mostFor = (audience: Audience): Detail =>
  audience === 'region' || audience === 'partners' ? 'names' : 'everything';

/** A question's sensitivity bounds every release of it: national leaves for nobody, secretariat for that alone. */
const boundOf = (sensitivity: Sensitivity, audience: Audience): Detail =>
  sensitivity === 'region' || (sensitivity === 'secretariat' && audience === 'secretariat')
    ? mostFor(audience)
    : 'nothing';

/** What a reader outside may see of each question of one country, worked out once a country. */
export function detailAt(
  { releases, isPaused, confidential = [] }: CountryReleases,
  reader: OutsideReader,
): DetailAt {
  const { audiences, observingFor, today } = reader;
  if (isPaused || audiences.length === 0) return () => 'nothing';
  const tables = audiences.map((audience) => {
    const bySection = new Map<string, Detail>();
    for (const release of releases) {
      if (release.audience !== audience) continue;
      const isOver = Boolean(release.until) && release.until! < today;
      const isForOthers =
        audience === 'partners' && release.organisations?.some((id) => observingFor.includes(id)) === false;
      // What ended still stands in the way of the section around it: ending a release never widens anything.
      bySection.set(release.section, isOver || isForOthers ? 'nothing' : release.detail);
    }
    return { audience, bySection };
  });
  const kept = new Set(confidential);
  return (sections, sensitivity) =>
    sections.some((code) => kept.has(code))
      ? 'nothing'
      : least(
          ...tables.map(({ audience, bySection }) => {
            const innermost = sections.findLast((code) => bySection.has(code));
            const released = innermost === undefined ? 'nothing' : bySection.get(innermost)!;
            return least(released, boundOf(sensitivity, audience));
          }),
        );
}

/** Detail of a pooled figure: the least of all that feeds it; nothing where nothing feeds it. */
export const poolDetail = ({ sections, sensitivity }: PlannedPool, at: DetailAt): Detail =>
  sections.length === 0 ? 'nothing' : least(...sections.map((chain) => at(chain, sensitivity)));

/** Whether the reader may see any answer at all by name; a country that hasn't submitted looks like one that releases nothing. */
export function sharesByName(
  document: QuestionnaireDocument,
  releases: CountryReleases,
  reader: OutsideReader,
): boolean {
  const at = detailAt(releases, reader);
  return [...questionsOf(document)].some(({ item, sections }) =>
    isAtLeast(
      at(
        sections.map(({ code }) => code),
        item.sensitivity ?? 'region',
      ),
      'names',
    ),
  );
}

/** Why these choices can't be kept, or undefined. */
export function releaseProblem(
  document: QuestionnaireDocument,
  choices: ReleaseChoices,
): Problem | undefined {
  const known = new Set(
    [...walk(document)].flatMap(({ item }) => (item.type === 'section' ? [item.code] : [])),
  );
  for (const [section, chosen] of Object.entries(choices)) {
    if (!known.has(section)) return problem('release.unknown-section', { section });
    for (const audience of AUDIENCES)
      if (!isAtLeast(mostFor(audience), chosen[audience] ?? 'nothing'))
        return problem('release.too-wide', { section, audience });
  }
  return undefined;
}

/** Choices as entries; `nothing` is kept, since it narrows the section around it. */
export const releasesOf = (choices: ReleaseChoices): readonly Release[] =>
  Object.entries(choices).flatMap(([section, chosen]) =>
    AUDIENCES.flatMap((audience) => {
      const detail = chosen[audience];
      return detail === undefined ? [] : [{ section, audience, detail }];
    }),
  );

/** The network's standard release, used only when the country asks for it. */
export const STANDARD_DETAILS: Readonly<Record<Audience, Detail>> = {
  secretariat: 'names',
  network: 'aggregates',
  region: 'aggregates',
  partners: 'nothing',
};

/** One choice for each outermost section; the sections inside follow it. */
export const standardRelease = (
  document: QuestionnaireDocument,
  details: Readonly<Record<Audience, Detail>> = STANDARD_DETAILS,
): ReleaseChoices => Object.fromEntries(document.sections.map(({ code }) => [code, { ...details }]));

function perAudience<T>(schema: T): Record<Audience, T> {
  return { secretariat: schema, network: schema, region: schema, partners: schema };
}
