import type { ExpressionNode } from './scope.ts';
import { numberText } from './value.ts';

/** Answers by code: text, number, truth, names of several choices, rows of a table, null for unanswered. */
export type PlainAnswers = Readonly<Record<string, unknown>>;

export class PlainNode implements ExpressionNode {
  readonly code: string;
  readonly parent: PlainNode | undefined;
  readonly position: number;
  readonly nonAnswer = '';
  text: string;
  readonly kids: PlainNode[] = [];

  constructor(code: string, parent: PlainNode | undefined, position = 1, text = '') {
    this.code = code;
    this.parent = parent;
    this.position = position;
    this.text = text;
  }

  children(code?: string): readonly PlainNode[] {
    return code === undefined ? this.kids : this.kids.filter((kid) => kid.code === code);
  }
}

/** The columns of a table over all of its rows; those of a question are undefined. */
export type Columns = Map<string, Columns | undefined>;

const isRecord = (value: unknown): value is PlainAnswers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a table; a single object counts as a group, which is a table of one row. */
function rowsOf(value: unknown): readonly PlainAnswers[] | undefined {
  if (isRecord(value)) return [value];
  return Array.isArray(value) && value.length > 0 && value.every(isRecord) ? value : undefined;
}

/** Codes whose only value is an empty array: tables without rows, as far as anyone can tell. */
export function codesWithoutRows(answers: PlainAnswers): readonly string[] {
  const empty = new Set<string>();
  const others = new Set<string>();
  const look = (row: PlainAnswers): void => {
    for (const [code, value] of Object.entries(row)) {
      (Array.isArray(value) && value.length === 0 ? empty : others).add(code);
      rowsOf(value)?.forEach(look);
    }
  };
  look(answers);
  return [...empty].filter((code) => !others.has(code));
}

/** A row may leave unanswered questions out, so the columns are those of all rows. */
function columnsOf(rows: readonly PlainAnswers[], rowless: ReadonlySet<string>): Columns {
  const gathered = new Map<string, PlainAnswers[] | undefined>();
  for (const row of rows) {
    for (const [code, value] of Object.entries(row)) {
      const inner = rowsOf(value) ?? (rowless.has(code) ? [] : undefined);
      gathered.set(code, inner ? [...(gathered.get(code) ?? []), ...inner] : gathered.get(code));
    }
  }
  const columns: Columns = new Map();
  for (const [code, inner] of gathered) columns.set(code, inner && columnsOf(inner, rowless));
  return columns;
}

/** The text that an answer is stored as. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(plainText).filter(Boolean).join(' ') : '';
}

function fill(node: PlainNode, row: PlainAnswers, columns: Columns): void {
  for (const [code, inner] of columns) {
    const value = row[code];
    if (!inner) node.kids.push(new PlainNode(code, node, 1, plainText(value)));
    else {
      (rowsOf(value) ?? []).forEach((innerRow, index) => {
        const kid = new PlainNode(code, node, index + 1);
        node.kids.push(kid);
        fill(kid, innerRow, inner);
      });
    }
  }
}

/** The nodes of the answers, and the columns of all their tables. */
export function plainTree(
  answers: PlainAnswers,
  rowless: ReadonlySet<string>,
): { readonly root: PlainNode; readonly columns: Columns } {
  const columns = columnsOf([answers], rowless);
  for (const code of rowless)
    if (!columns.has(code) && !tablesTo(columns, code)) columns.set(code, new Map());
  const root = new PlainNode('', undefined);
  fill(root, answers, columns);
  return { root, columns };
}

/** Codes of the tables that a question or table stands in, from outside; undefined when there is none. */
export function tablesTo(columns: Columns, code: string): readonly string[] | undefined {
  if (columns.has(code)) return [];
  for (const [table, inner] of columns) {
    const found = inner && tablesTo(inner, code);
    if (found) return [table, ...found];
  }
  return undefined;
}
