import { type Section, shownSections, walk } from '@chorsu/questionnaire';
import type { Cell } from './cell.ts';
import { isAsked, type Progress } from './progress.ts';
import type { AspectState } from './sides.ts';
import type { State } from './state.ts';
import { cells, progressAt } from './views.ts';

/** How far one of the sections is that people go through one at a time. */
export interface SectionProgress {
  readonly section: Section;
  readonly progress: Progress;
  /** Cells in which an institution holds an answer or a non-answer, by institution; two may hold the same cell. */
  readonly heldBy: Readonly<Record<string, number>>;
}

/** All shown sections in document order, worked out in one walk through the cells. */
export function sectionsProgress(state: State): SectionProgress[] {
  const { document } = state.compiled;
  const shown = shownSections(document).map((section) => ({
    section,
    heldBy: new Map<string, number>(),
  }));
  const byQuestion = new Map(
    shown.flatMap(({ section, heldBy }) =>
      [...walk({ sections: [section] })].map(({ item }) => [item.code, heldBy] as const),
    ),
  );
  for (const cell of cells(state)) {
    const heldBy = byQuestion.get(cell.place.item.code);
    if (heldBy && cell.isVisible && isAsked(cell))
      for (const institution of holdersOf(cell)) heldBy.set(institution, (heldBy.get(institution) ?? 0) + 1);
  }
  return shown.map(({ section, heldBy }) => ({
    section,
    progress: progressAt(state, section.code),
    heldBy: Object.fromEntries(heldBy),
  }));
}

/** An emptied answer is held by nobody. */
function holdersOf({ aspects }: Cell): ReadonlySet<string> {
  const { sides } = (aspects['value'] as AspectState | undefined) ?? { sides: [] };
  return new Set(
    sides.flatMap(({ value, holders }) => (value === null ? [] : holders.map((holder) => holder.for))),
  );
}
