import type { LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { demonstrationAccounts } from './demonstration/accounts.ts';
import { answersOf, type Disagreement } from './demonstration/answers.ts';
import assignments from './demonstration/assignments.json' with { type: 'json' };
import cycles from './demonstration/cycles.json' with { type: 'json' };
import levels from './demonstration/levels.json' with { type: 'json' };
import places from './demonstration/places.json' with { type: 'json' };
import releases from './demonstration/releases.json' with { type: 'json' };
import type {
  Demonstration,
  DemonstrationAssessment,
  DemonstrationAssignment,
  DemonstrationCycle,
  DemonstrationOrganisation,
  DemonstrationProposal,
  DemonstrationRelease,
} from './demonstration/shapes.ts';

export type * from './demonstration/shapes.ts';

/** State of one country in one cycle, as in cycles.json. */
interface State {
  readonly status: string;
  readonly submittedOn?: string;
  readonly answeredPerTheme?: readonly number[];
  readonly disagreements?: readonly Disagreement[];
  readonly proposals?: readonly DemonstrationProposal[];
}

interface CycleEntry {
  readonly key: string;
  readonly title: LocalizedText;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly isClosed: boolean;
  readonly shift: number;
  readonly states: Readonly<Record<string, State>>;
}

/**
 * The invented region: places, accounts, two finished cycles and one running, with their answers to this document (the
 * needs assessment). Plain data without ids, to be fed through the use cases; the same on every machine.
 */
export const demonstration = (document: QuestionnaireDocument): Demonstration => ({
  organisations: organisations(),
  accounts: demonstrationAccounts(),
  region: places.region.code,
  cycles: (cycles as readonly CycleEntry[]).map((cycle) => cycleOf(document, cycle)),
  releases: releasesOf(document),
});

function organisations(): DemonstrationOrganisation[] {
  const { region, partner, countries, institutions } = places;
  return [
    { ...region, kind: 'region', parent: undefined },
    { ...partner, kind: 'institution', parent: region.code },
    ...countries.map(({ code, name, timeZone, languages }): DemonstrationOrganisation => {
      return { code, kind: 'country', parent: region.code, name, timeZone, languages };
    }),
    ...countries.flatMap((country) =>
      institutions.map(({ key, name }): DemonstrationOrganisation => {
        const { timeZone, languages } = country;
        return {
          code: `${country.code}-${key}`,
          kind: 'institution',
          parent: country.code,
          name,
          timeZone,
          languages,
        };
      }),
    ),
  ];
}

const assignmentsOf = (country: string): Record<string, DemonstrationAssignment> =>
  Object.fromEntries(
    Object.entries(assignments).map(([section, { lead, contributors }]) => [
      section,
      { lead: `${country}-${lead}`, contributors: contributors.map((key) => `${country}-${key}`) },
    ]),
  );

function cycleOf(document: QuestionnaireDocument, cycle: CycleEntry): DemonstrationCycle {
  const { key, title, opensOn, closesOn, isClosed, shift, states } = cycle;
  const assessments = Object.entries(levels).map(([code, country]): DemonstrationAssessment => {
    const { status, submittedOn, answeredPerTheme, disagreements = [], proposals = [] } = states[code]!;
    const isStarted = status !== 'invited';
    return {
      country: code,
      cycle: key,
      status: status as DemonstrationAssessment['status'],
      submittedOn,
      assignments: isStarted ? assignmentsOf(code) : {},
      answers: isStarted
        ? answersOf(document, { code, ...country }, { key, shift, opensOn, answeredPerTheme, disagreements })
        : [],
      proposals,
    };
  });
  return { key, title, opensOn, closesOn, isClosed, assessments };
}

function releasesOf(document: QuestionnaireDocument): Record<string, Record<string, DemonstrationRelease>> {
  const kinds = releases.kinds as Record<string, DemonstrationRelease>;
  return Object.fromEntries(
    Object.entries(releases.countries).map(([country, { otherwise, sections }]) => [
      country,
      Object.fromEntries(
        document.sections.map(({ code }) => [
          code,
          kinds[(sections as Readonly<Record<string, string>>)[code] ?? otherwise]!,
        ]),
      ),
    ]),
  );
}
