import {
  currentSide,
  isNonAnswer,
  kindOf,
  type AspectState,
  type Cell as CoreCell,
  isJsonEqual,
  type RowsState,
} from '@chorsu/answers';
import type { Cell, Confidence, ShownSide } from './form-model.ts';

interface Around {
  readonly lead: (questionCode: string) => string;
  readonly earlier: CoreCell | undefined;
  mayAnswer(questionCode: string): boolean;
}

const hidden = (path: string): Cell => ({
  path,
  isVisible: false,
  isRequired: false,
  isReadOnly: true,
  value: null,
  nonAnswer: undefined,
  target: null,
  comment: '',
  confidence: null,
  sides: [],
  toReconcile: [],
  issues: [],
  earlier: undefined,
});

/** Makes of the core's cell what is shown of it. */
export function shownCell(path: string, cell: CoreCell | undefined, around: Around): Cell {
  if (!cell) return hidden(path);
  const { question } = cell.place.item;
  if (!question) return { ...hidden(path), isVisible: cell.isVisible };
  const lead = around.lead(question.code);
  const sidesOf = (aspect: string): readonly ShownSide[] =>
    shownSides(cell.aspects[aspect] as AspectState | undefined, lead);
  const current = (aspect: string): unknown => sidesOf(aspect).find(({ isCurrent }) => isCurrent)?.value;
  const earlier = around.earlier && !around.earlier.isPreset ? around.earlier.value : null;
  return {
    path,
    isVisible: cell.isVisible,
    isRequired: cell.isRequired,
    isReadOnly:
      kindOf(question.kind).answered === 'never' ||
      question.isReadOnly === true ||
      !around.mayAnswer(question.code),
    ...answer(cell.value),
    target: typeof current('target') === 'number' ? (current('target') as number) : null,
    comment: typeof current('comment') === 'string' ? (current('comment') as string) : '',
    confidence: (current('confidence') as Confidence | null | undefined) ?? null,
    sides: sidesOf('value'),
    toReconcile: cell.isToReconcile ? disputed(cell, sidesOf) : [],
    issues: cell.issues,
    earlier: earlier === null ? undefined : answer(earlier),
  };
}

/** The newer cell with the older one's own parts wherever they say the same; the older one itself where all do. */
export function keepingParts(before: Cell, after: Cell): Cell {
  const parts = Object.keys(after) as (keyof Cell)[];
  const kept = parts.map((part) => [
    part,
    isJsonEqual(before[part], after[part]) ? before[part] : after[part],
  ]);
  return kept.every(([part, value]) => before[part as keyof Cell] === value)
    ? before
    : (Object.fromEntries(kept) as unknown as Cell);
}

const answer = (value: unknown): Pick<Cell, 'value' | 'nonAnswer'> =>
  isNonAnswer(value) ? { value: null, nonAnswer: value } : { value, nonAnswer: undefined };

function shownSides(state: AspectState | undefined, lead: string): readonly ShownSide[] {
  if (!state) return [];
  const current = currentSide(state, lead);
  return state.sides.map((side) => ({
    value: side.value,
    holders: side.holders.map((holder) => holder.for),
    isCurrent: side === current,
  }));
}

function disputed(cell: CoreCell, sidesOf: (aspect: string) => readonly ShownSide[]): Cell['toReconcile'] {
  return Object.entries(cell.aspects)
    .filter(([, state]) => ('sides' in state ? state.sides.length > 1 : hasDisputedRow(state as RowsState)))
    .map(([aspect, state]) => ({ aspect, sides: 'sides' in state ? sidesOf(aspect) : [] }));
}

const hasDisputedRow = (state: RowsState): boolean => state.rows?.some((row) => row.isToReconcile) ?? false;
