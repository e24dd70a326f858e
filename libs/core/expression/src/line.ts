import { readMoment, dateText, isZone } from './calendar.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import {
  codesWithoutRows,
  PlainNode,
  plainText,
  plainTree,
  tablesTo,
  type Columns,
  type PlainAnswers,
} from './plain-answers.ts';
import type { Environment, ExpressionNode, Scope } from './scope.ts';
import { isSet, toBoolean, toNumber, toText, type Value } from './value.ts';

/** `value` is a text, a truth, a number, or one of the words NaN, Infinity and -Infinity. */
export type LineResult =
  | { readonly value: string | number | boolean }
  | { readonly issue: { readonly code: string; readonly message: string } };

/** What a line without `clock` or `timezone` is read with. */
export interface Present {
  readonly clock: string;
  readonly timezone: string;
}

type Kind = 'number' | 'string' | 'boolean' | 'value';

interface Line {
  readonly expression: string;
  readonly answers: PlainAnswers;
  readonly self?: unknown;
  readonly at?: { readonly rows?: readonly (readonly [string, number])[]; readonly code?: string };
  readonly repeats?: readonly string[];
  readonly lists?: Readonly<Record<string, readonly PlainAnswers[]>>;
  readonly clock?: string;
  readonly timezone?: string;
  readonly kind?: Kind;
}

const refused = (code: string, message: string): LineResult => ({ issue: { code, message } });

/** Evaluates one plain line (see docs/expressions.md). Pure: without `clock` it is the epoch, unless said otherwise. */
export function evaluateLine(
  line: unknown,
  present: Present = { clock: '1970-01-01T00:00:00.000Z', timezone: 'UTC' },
): LineResult {
  const flaw = flawIn(line);
  if (flaw) return refused('line.malformed', flaw);
  const given = line as Line;
  const zone = given.timezone ?? present.timezone;
  if (!isZone(zone)) return refused('line.unknown_timezone', `There is no time zone “${zone}”.`);
  const now = readMoment(given.clock ?? present.clock, zone);
  if (!now) return refused('line.malformed', '“clock” is no instant.');
  const parsed = parse(given.expression);
  if (!parsed.ok) return refused(parsed.issue.code, parsed.issue.message);
  const environment: Environment = {
    today: dateText(now),
    now: new Date(now.instant).toISOString(),
    zone,
    seed: '',
  };
  const scope = scopeOf(given, environment);
  if (!scope) return refused('line.unknown_row', '“at” names a row that the answers don’t have.');
  const result = evaluate(parsed.ast, scope);
  if (!result.ok) return refused(result.issue.code, result.issue.message);
  return { value: turned(result.value, given.kind ?? 'value', zone) };
}

/** The same for a line of JSON: one line of JSON in, one out. */
export function expressionLine(text: string, present?: Present): string {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return JSON.stringify(refused('line.malformed', 'The line is not JSON.'));
  }
  return JSON.stringify(evaluateLine(line, present));
}

function turned(value: Value, kind: Kind, zone: string): string | number | boolean {
  if (kind === 'boolean') return toBoolean(value);
  if (kind === 'string') return toText(value);
  const plain = kind === 'number' ? toNumber(value, zone) : isSet(value) ? toText(value) : value;
  if (typeof plain !== 'number') return plain;
  return Number.isFinite(plain) ? plain + 0 : String(plain);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNothing = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(test));
const isRow = (row: unknown): boolean =>
  Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number';
const kinds: readonly unknown[] = [undefined, null, 'number', 'string', 'boolean', 'value'];

function flawIn(line: unknown): string | undefined {
  if (!isRecord(line)) return 'A line is a JSON object.';
  const { expression, answers, at, repeats, lists, clock, timezone, kind } = line;
  if (typeof expression !== 'string') return '“expression” is missing or no text.';
  if (answers !== undefined && answers !== null && !isRecord(answers)) return '“answers” is no object.';
  if (at !== undefined && at !== null) {
    if (!isRecord(at) || !isTextOrNothing(at.code) || !isListOf(at.rows, isRow)) {
      return '“at” is {"rows": [[table, row], …], "code"}.';
    }
  }
  if (!isListOf(repeats, (code) => typeof code === 'string')) return '“repeats” is no list of codes.';
  if (lists !== undefined && !isRecord(lists)) return '“lists” is no object.';
  if (!isTextOrNothing(clock)) return '“clock” is no text.';
  if (!isTextOrNothing(timezone)) return '“timezone” is no text.';
  return kinds.includes(kind) ? undefined : '“kind” is none of number, string, boolean and value.';
}

/** Undefined when the place that the expression stands at isn't there. */
function scopeOf(line: Line, environment: Environment): Scope | undefined {
  const answers = line.answers ?? {};
  const rowless = new Set([...(line.repeats ?? []), ...codesWithoutRows(answers)]);
  const { root, columns } = plainTree(answers, rowless);
  const rows = line.at?.rows ?? [];
  let place = root;
  let known: Columns | undefined = columns;
  const standing: PlainNode[] = [];
  for (const [table, number] of rows) {
    const row = place.children(table)[number - 1];
    if (!row) return undefined;
    place = row;
    known = known?.get(table);
    standing.push(row);
  }
  const code = line.at?.code ?? '';
  const isTable = known?.get(code) !== undefined || rowless.has(code);
  const self = selfAt(place, code, isTable);
  if (line.self !== undefined) self.text = plainText(line.self);

  const named = (reference: string): readonly ExpressionNode[] => {
    const tables = tablesTo(columns, reference);
    if (!tables) return pillars(reference) ?? unanswered(reference);
    let shared = 0;
    while (shared < tables.length && standing[shared]?.code === tables[shared]) shared += 1;
    let nodes: readonly PlainNode[] = [standing[shared - 1] ?? root];
    for (const table of tables.slice(shared)) nodes = nodes.flatMap((node) => node.children(table));
    return nodes.flatMap((node) => node.children(reference));
  };
  /** `q.C` may be a code of its own; `q` is then the set of all of its cells. */
  const pillars = (reference: string): readonly ExpressionNode[] | undefined => {
    const cells = [...columns.keys()].filter((code) => code.startsWith(`${reference}.`));
    return cells.length > 0 ? cells.flatMap((code) => root.children(code)) : undefined;
  };
  const unanswered = (reference: string): readonly ExpressionNode[] => {
    if (reference === code && !isTable) return [self];
    return rowless.size > 0 ? [] : [new PlainNode(reference, root)];
  };
  const list = (name: string): readonly ExpressionNode[] | undefined => {
    const items = line.lists?.[name];
    return items && plainTree({ item: items }, new Set()).root.children('item');
  };
  return { self, environment, root, named, list, choiceLabel: () => '' };
}

/** A question that the expression stands at is there even when the answers leave it out; a table has no value. */
function selfAt(place: PlainNode, code: string, isTable: boolean): PlainNode {
  const here = isTable ? undefined : place.children(code)[0];
  if (here) return here;
  const self = new PlainNode(code, place);
  if (!isTable && code !== '') place.kids.push(self);
  return self;
}
