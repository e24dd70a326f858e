import type { Id } from '@chorsu/kernel';
import { type QuestionnaireDocument, walk } from '@chorsu/questionnaire';
import { type Actor, current, institutionsIn, isAt, type Place } from './actor.ts';

/** A section as it is handed out inside the country. */
export interface SectionFacts {
  /** Its code and those of the sections around it, so that an expert invited to the outer one sees it. */
  readonly codes: readonly string[];
  /** Institutions. */
  readonly lead?: Id | null;
  readonly contributors: readonly Id[];
  /** Assignees and the focal point only. */
  readonly isConfidential: boolean;
}

/** An expert whom the country invited to this section. */
export const isInvitedExpert = (actor: Actor, country: Place, section: SectionFacts | undefined): boolean =>
  section !== undefined &&
  current(actor).some(
    ({ role, organisation, sections }) =>
      role === 'expert' &&
      organisation.id === country.id &&
      sections?.some((code) => section.codes.includes(code)),
  );

/** Who reads one section inside the country: own sections only, or all read all; confidential ones apart. */
export function mayReadSection(
  actor: Actor,
  country: Place,
  readers: 'ownSections' | 'all',
  section: SectionFacts,
): boolean {
  const own = institutionsIn(actor, country);
  const isAssignee = own.some((id) => id === section.lead || section.contributors.includes(id));
  if (isAt(actor, country, 'focalPoint') || isAssignee) return true;
  if (section.isConfidential) return false;
  return (
    isAt(actor, country, 'deputy', 'facilitator') ||
    (readers === 'all' && own.length > 0) ||
    isInvitedExpert(actor, country, section)
  );
}

/** Codes of all sections, at any depth, that the actor reads inside the country. */
export const readableSections = (
  { sections }: Pick<QuestionnaireDocument, 'sections'>,
  isReadable: (chain: readonly string[]) => boolean,
): readonly string[] =>
  [...walk({ sections })].flatMap(({ item, sections: around }) =>
    item.type === 'section' && isReadable([...around, item].map(({ code }) => code)) ? [item.code] : [],
  );

/** How a section was handed out, by its code. */
export interface HandOut {
  readonly lead?: Id | null;
  readonly contributors: readonly Id[];
  readonly isConfidential?: boolean;
}

/**
 * The facts of the innermost of these sections (the outermost first): it goes to whom it, or else the nearest around
 * it, was handed out; it is confidential where any of them is.
 */
export function sectionFacts(
  sections: readonly string[],
  handedOut: Readonly<Record<string, HandOut>>,
): SectionFacts {
  const around = sections.flatMap((code) => handedOut[code] ?? []);
  const nearest = around.at(-1);
  return {
    codes: sections,
    lead: nearest?.lead ?? null,
    contributors: nearest?.contributors ?? [],
    isConfidential: around.some(({ isConfidential }) => isConfidential === true),
  };
}
