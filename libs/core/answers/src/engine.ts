import type { Problem } from '@chorsu/kernel';
import type { Environment } from '@chorsu/expression';
import { appendChange, type AnswerRecord, type AppendedChange, type StoredState } from './append.ts';
import type { Compiled } from './compiled.ts';
import { WORK } from './compiled.ts';
import { Draft } from './draft.ts';
import type { ChangeOutcome } from './fold.ts';
import { Places } from './places.ts';
import { NO_PROGRESS } from './progress.ts';
import { isCellToReconcile } from './reconcile.ts';
import { createCells, setRows } from './rows-work.ts';
import type { RowsState } from './rows.ts';
import { compareFor, shapeProblem } from './shape.ts';
import type { StoredAspects } from './cell.ts';
import type { AnswerContext, State } from './state.ts';
import { NO_ASPECTS } from './cell.ts';
import { Work } from './work.ts';

export interface Applied {
  readonly state: State;
  /** Printed paths of all places whose cell is another than before: questions, sections, rows that came or went. */
  readonly touched: readonly string[];
}

export interface AppliedChanges extends Applied {
  /** One a change, in their order. */
  readonly outcomes: readonly {
    readonly id: string;
    readonly outcome: ChangeOutcome;
    readonly problem?: Problem;
  }[];
}

/** Works out everything from the stored records, in any order. Records of unknown questions are kept but play no part. */
export function openState(
  compiled: Compiled,
  records: Iterable<AnswerRecord>,
  context: AnswerContext,
): State {
  const asides = new Map<string, Record<string, StoredState>>();
  for (const { path, aspect, state } of records) {
    const aspects = asides.get(path);
    if (aspects) aspects[aspect] = state;
    else asides.set(path, { [aspect]: state });
  }
  const places = new Places(compiled);
  const blank: State = {
    ...context,
    compiled,
    places,
    chunks: [],
    progress: new Map(),
    total: NO_PROGRESS,
    asides,
  };
  const draft = new Draft(blank, context.environment);
  const work = new Work(draft);
  createCells(draft, work, places.root);
  work.run();
  return draft.finish();
}

/** Puts stored records in the place of what stood there, and works out again what depends on them. */
export function applyRecords(
  state: State,
  records: Iterable<AnswerRecord>,
  environment: Environment = state.environment,
): Applied {
  const { draft, work } = begin(state, environment);
  for (const record of records) put(draft, work, record);
  return end(draft, work);
}

/**
 * Takes changes in, in their order. A change that does not fit the questionnaire is refused, and so are those that
 * have seen it; all others stand. `environment` carries the clock on where it moved.
 */
export function applyChanges(
  state: State,
  changes: Iterable<AppendedChange>,
  environment: Environment = state.environment,
): AppliedChanges {
  const { draft, work } = begin(state, environment);
  const { compiled } = state;
  const refused = new Set<string>();
  const outcomes: AppliedChanges['outcomes'][number][] = [];
  const stored = (path: string, aspect: string): StoredState | undefined => aspectsAt(draft, path)[aspect];
  for (const change of changes) {
    const problem = shapeProblem(compiled.document, compiled.questions, change);
    if (problem || change.seen.some((id) => refused.has(id))) {
      refused.add(change.id);
      outcomes.push({ id: change.id, outcome: 'refused', ...(problem && { problem }) });
      continue;
    }
    const question = draft.places.find(change.path)!.item.question!;
    const rules = { lead: state.leadOf(question.code), compare: compareFor(question, change.aspect) };
    const { written, outcome } = appendChange(change, rules, stored);
    // Rows first: an answer stands in cells only when its row does.
    for (const record of [...written].reverse()) put(draft, work, record);
    outcomes.push({ id: change.id, outcome });
  }
  return { ...end(draft, work), outcomes };
}

function begin(state: State, environment: Environment): { draft: Draft; work: Work } {
  const draft = new Draft(state, environment);
  const work = new Work(draft);
  const { today, now, zone, seed } = state.environment;
  if (
    environment.today === today &&
    environment.now === now &&
    environment.zone === zone &&
    environment.seed === seed
  )
    return { draft, work };
  for (const item of state.compiled.clocked)
    for (const place of draft.placesWithin(draft.places.root, item)) work.add(place, item.clockWork);
  return { draft, work };
}

function end(draft: Draft, work: Work): Applied {
  work.run();
  const state = draft.finish();
  return { state, touched: [...draft.touched].map(({ path }) => path) };
}

function aspectsAt(draft: Draft, path: string): StoredAspects {
  const place = draft.places.find(path);
  const cell = place && draft.cell(place);
  return cell?.aspects ?? draft.aside(path) ?? NO_ASPECTS;
}

function put(draft: Draft, work: Work, { path, aspect, state }: AnswerRecord): void {
  const place = draft.places.find(path);
  const cell = place && draft.cell(place);
  const aspects = { ...aspectsAt(draft, path), [aspect]: state };
  if (!place || !cell) {
    draft.layAside(path, aspects);
    return;
  }
  draft.put(place, { ...cell, aspects, isToReconcile: isCellToReconcile(aspects) });
  if (aspect === 'value') work.add(place, WORK.value);
  if (aspect === 'rows') setRows(draft, work, place, state as RowsState);
}
