import { AUDIENCES, DETAILS, mostFor, type Audience, type Detail, type ReleaseChoices } from '@chorsu/access';
import { questionsOf, walk, type QuestionnaireDocument, type Section } from '@chorsu/questionnaire';

/** One section as it is offered for sharing. */
export interface SectionRow {
  readonly section: Section;
  /** 0: outermost; a section inside follows the one around it until it is chosen for itself. */
  readonly depth: number;
  /** Codes of the sections around it, the nearest first. */
  readonly around: readonly string[];
  /** Questions directly or deeper inside that never leave the country, and that go to the secretariat at most. */
  readonly national: number;
  readonly secretariat: number;
  /** It, or a section around it, is confidential: it leaves for nobody. */
  readonly isConfidential: boolean;
}

/** All sections in document order, with what their questions forbid. */
export function sectionRows(
  document: QuestionnaireDocument,
  confidential: readonly string[] = [],
): readonly SectionRow[] {
  const questions = [...questionsOf(document)];
  return [...walk(document)].flatMap(({ item, sections }) => {
    if (item.type !== 'section') return [];
    const inside = questions.filter((placed) => placed.sections.includes(item));
    const count = (sensitivity: string) =>
      inside.filter((placed) => placed.item.sensitivity === sensitivity).length;
    return [
      {
        section: item,
        depth: sections.length,
        around: sections.map(({ code }) => code).reverse(),
        national: count('national'),
        secretariat: count('secretariat'),
        isConfidential: [...sections, item].some(({ code }) => confidential.includes(code)),
      },
    ];
  });
}

/** What may be chosen for an audience: names at most for the region and partners. */
export const detailsFor = (audience: Audience): readonly Detail[] =>
  DETAILS.slice(0, DETAILS.indexOf(mostFor(audience)) + 1);

/** What holds for a section, by its own choice or that of the nearest section around it; nothing of a confidential one. */
export function detailOf(
  choices: ReleaseChoices,
  { section, around, isConfidential }: SectionRow,
  audience: Audience,
): Detail {
  if (isConfidential) return 'nothing';
  for (const code of [section.code, ...around]) {
    const chosen = choices[code]?.[audience];
    if (chosen !== undefined) return chosen;
  }
  return 'nothing';
}

/** The choices with one changed; undefined takes a section's own choice away, so that it follows the one around it. */
export function withChoice(
  choices: ReleaseChoices,
  section: string,
  audience: Audience,
  detail: Detail | undefined,
): ReleaseChoices {
  const { [audience]: _, ...others } = choices[section] ?? {};
  return { ...choices, [section]: detail === undefined ? others : { ...others, [audience]: detail } };
}

/** The choices with one audience set alike for all sections; a confidential one is chosen for when it is opened again. */
export function withAll(
  choices: ReleaseChoices,
  rows: readonly SectionRow[],
  audience: Audience,
  detail: Detail,
): ReleaseChoices {
  return rows.reduce(
    (now, { section, depth, isConfidential }) =>
      isConfidential ? now : withChoice(now, section.code, audience, depth === 0 ? detail : undefined),
    choices,
  );
}

/** What all sections have in common for an audience; undefined: they differ. */
export function commonDetail(
  choices: ReleaseChoices,
  rows: readonly SectionRow[],
  audience: Audience,
): Detail | undefined {
  const open = rows.filter(({ isConfidential }) => !isConfidential);
  const details = new Set(open.map((row) => detailOf(choices, row, audience)));
  return details.size === 1 ? [...details][0] : undefined;
}

/** How many choices would open more, and how many less, than what is kept. */
export function changesBetween(
  kept: ReleaseChoices,
  next: ReleaseChoices,
  rows: readonly SectionRow[],
): { readonly wider: number; readonly narrower: number } {
  const steps = rows.flatMap((row) =>
    AUDIENCES.map(
      (audience) =>
        DETAILS.indexOf(detailOf(next, row, audience)) - DETAILS.indexOf(detailOf(kept, row, audience)),
    ),
  );
  return {
    wider: steps.filter((step) => step > 0).length,
    narrower: steps.filter((step) => step < 0).length,
  };
}

/** Without sections that this version doesn't have: the server knows no such section. */
export function knownChoices(choices: ReleaseChoices, rows: readonly SectionRow[]): ReleaseChoices {
  const known = new Set(rows.map(({ section }) => section.code));
  return Object.fromEntries(Object.entries(choices).filter(([code]) => known.has(code)));
}
