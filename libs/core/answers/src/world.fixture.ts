import type { Environment } from '@chorsu/expression';
import type { Item, Option, Question, QuestionnaireDocument, Section } from '@chorsu/questionnaire';
import type { AnswerRecord, AppendedChange } from './append.ts';
import { compile } from './compile.ts';
import { applyChanges, openState } from './engine.ts';
import { seenAt } from './views.ts';
import { cellAt, type AnswerContext, type State } from './state.ts';

export const question = (kind: Question['kind'], code: string, more: object = {}): Question =>
  ({ type: 'question', kind, code, label: { en: code }, ...more }) as Question;

export const section = (code: string, items: Item[], more: object = {}): Section => ({
  type: 'section',
  code,
  title: { en: code },
  items,
  ...more,
});

const option = (name: string, columns: Record<string, string> = {}): Option => ({
  name,
  label: { en: name.toUpperCase() },
  columns,
});

export const documentOf = (...items: Item[]): QuestionnaireDocument => ({
  format: 1,
  code: 'world',
  title: { en: 'World' },
  sourceLanguage: 'en',
  languages: ['en'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: ['C', 'B'].map((code) => ({ code, label: { en: code } })),
  themes: [],
  phases: [],
  lists: {
    letters: [option('a'), option('b'), option('c')],
    cities: [
      option('tashkent', { country: 'uz' }),
      option('samarkand', { country: 'uz' }),
      option('almaty', { country: 'kz' }),
    ],
    countries: [option('uz'), option('kz')],
    // A cascading list with one name below two parents.
    towns: [option('center', { country: 'uz' }), option('center', { country: 'kz' }), option('osh')],
  },
  sections: [
    items.every(({ type }) => type === 'section') ? (items as Section[]) : [section('all', items)],
  ].flat(),
});

export const environment: Environment = {
  today: '2026-11-23',
  now: '2026-11-23T05:30:00.000Z',
  zone: 'Asia/Tashkent',
  seed: 'seed',
};
export const context: AnswerContext = { environment, leadOf: () => 'lead' };

export const opened = (...items: Item[]): State => openState(compile(documentOf(...items)), [], context);

let made = 0;
/** An edit of a value by the lead. */
export const edit = (path: string, value: unknown, more: Partial<AppendedChange> = {}): AppendedChange => ({
  id: `change-${(made += 1)}`,
  path,
  aspect: 'value',
  value,
  for: 'lead',
  seen: [],
  ...more,
});

export const row = (table: string, id: string, more: Partial<AppendedChange> = {}): AppendedChange =>
  edit(table, { add: id, position: id }, { aspect: 'rows', ...more });

/** One change after the other, each having seen what stands there. */
export const after = (state: State, ...changes: AppendedChange[]): State =>
  changes.reduce((now, change) => {
    const target = change.value as { add?: string; remove?: string } | null;
    const seen = [...change.seen, ...seenAt(now, change.path, change.aspect, target?.add ?? target?.remove)];
    return applyChanges(now, [{ ...change, seen }]).state;
  }, state);

/** What people see of a place: value while visible, else `hidden`. */
export const shown = (state: State, path: string): unknown => {
  const cell = cellAt(state, path);
  return cell?.isVisible ? cell.value : 'hidden';
};

/** All records of a state: what a server would have stored. */
export function recordsOfState(state: State): AnswerRecord[] {
  const found: AnswerRecord[] = [];
  const add = (
    path: string,
    aspects: State['asides'] extends ReadonlyMap<string, infer A> ? A : never,
  ): void => {
    for (const [aspect, stored] of Object.entries(aspects)) found.push({ path, aspect, state: stored });
  };
  for (const chunk of state.chunks) for (const cell of chunk) if (cell) add(cell.place.path, cell.aspects);
  for (const [path, aspects] of state.asides) add(path, aspects);
  return found;
}

/** Everything about a state that may not depend on how it came to be. */
export function essence(state: State): unknown {
  const byPath = new Map<string, unknown>();
  for (const chunk of state.chunks)
    for (const cell of chunk) {
      if (!cell) continue;
      const { place, ...rest } = cell;
      byPath.set(place.path, rest);
    }
  const sections = [...state.progress].filter(([, counts]) =>
    Object.values(counts).some((count) => count !== 0),
  );
  return {
    cells: Object.fromEntries([...byPath].sort(([a], [b]) => (a < b ? -1 : 1))),
    total: state.total,
    sections: Object.fromEntries(sections.sort(([a], [b]) => a - b)),
    asides: Object.fromEntries([...state.asides].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
