import {
  currentSide,
  expertOf,
  isNonAnswer,
  isProposalWaiting,
  kindOf,
  EMPTY_ROWS,
  type AspectState,
  type Cell as CoreCell,
  isJsonEqual,
  proposals,
  standingRows,
  toReconcile,
  type RowsState,
} from '@chorsu/answers';
import type { AgreedLevel, Cell, Confidence, ShownSide, Voice } from './form-model.ts';

interface Around {
  readonly lead: (questionCode: string) => string;
  readonly earlier: CoreCell | undefined;
  /** Account. */
  readonly reader: string;
  mayPropose(questionCode: string): boolean;
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
  rowsToReconcile: [],
  toReconcile: [],
  issues: [],
  voices: [],
  own: undefined,
  agreed: undefined,
  hasProposalWaiting: false,
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
  // Who answers here says what they have to say in the answer.
  const isExpert = around.mayPropose(question.code) && !around.mayAnswer(question.code);
  const voices = voicesOf(cell);
  const own = voices.find(({ by }) => by === around.reader);
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
    rowsToReconcile: cell.isToReconcile ? disputedRows(cell) : [],
    toReconcile: cell.isToReconcile ? disputed(cell, sidesOf) : [],
    issues: cell.issues,
    voices: isExpert ? voices.filter((voice) => voice !== own) : voices,
    own: isExpert ? { proposed: own?.levels[0] ?? null, comment: own?.comment ?? '' } : undefined,
    agreed: agreedLevel(cell),
    hasProposalWaiting: isProposalWaiting(cell),
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

const disputed = ({ aspects }: CoreCell, sidesOf: (aspect: string) => readonly ShownSide[]) =>
  toReconcile(aspects)
    .filter((aspect) => aspect !== 'rows')
    .map((aspect) => ({ aspect, sides: sidesOf(aspect) }));

const disputedRows = ({ aspects }: CoreCell): readonly string[] =>
  standingRows((aspects.rows as RowsState | undefined) ?? EMPTY_ROWS)
    .filter(({ isToReconcile }) => isToReconcile)
    .map(({ id }) => id);

/** By account, so that nobody changes place. */
function voicesOf({ aspects }: CoreCell): readonly Voice[] {
  const accounts = new Set(Object.keys(aspects).flatMap((aspect) => expertOf(aspect) ?? []));
  const levels = accounts.size === 0 ? [] : proposals(aspects);
  return [...accounts].sort().flatMap((by) => {
    const said = (aspects[`comment:${by}`] as AspectState | undefined)?.sides[0]?.value;
    const voice = {
      by,
      levels: levels.filter((one) => one.by === by).map(({ level }) => level),
      comment: typeof said === 'string' ? said : '',
    };
    return voice.levels.length > 0 || voice.comment !== '' ? [voice] : [];
  });
}

function agreedLevel({ aspects }: CoreCell): AgreedLevel | undefined {
  const side = (aspects['agreed'] as AspectState | undefined)?.sides[0];
  return typeof side?.value === 'number' ? { level: side.value, reason: side.reason ?? '' } : undefined;
}
