import { check, parse, type Expression } from '@chorsu/expression';
import { issue, type Issue } from '@chorsu/kernel';
import type { QuestionnaireDocument } from './document.ts';
import { expressionsOf, type SourceExpression } from './expressions-of.ts';
import type { Item } from './question.ts';
import { ranksOf } from './ranks.ts';
import { readsOf, type Reads } from './reads.ts';

export interface AnalysedExpression extends SourceExpression {
  readonly ast: Expression;
  readonly reads: Reads;
  /** Indexes of the items that it reads. */
  readonly sources: readonly number[];
}

/** A section or question with its expressions read. */
export interface AnalysedItem {
  /** Place in document order, an item before what it holds. */
  readonly index: number;
  readonly item: Item;
  /** Index of the section or table that it stands in. */
  readonly parent: number | undefined;
  /** Indexes of the tables around it, outermost first. */
  readonly tables: readonly number[];
  readonly children: readonly number[];
  /** Those that can be worked out: neither unreadable nor part of a circle. */
  readonly expressions: readonly AnalysedExpression[];
  /** Order in which values and visibility flow: what it reads has a lower rank. */
  readonly rank: number;
}

export interface Analysis {
  readonly items: readonly AnalysedItem[];
  /** The first item of each code. */
  readonly byCode: ReadonlyMap<string, AnalysedItem>;
  /** Codes that stand twice, expressions that don't parse, names that nothing has, circles. */
  readonly issues: readonly Issue[];
}

type Growing = { -readonly [K in keyof AnalysedItem]: AnalysedItem[K] } & {
  children: number[];
  expressions: AnalysedExpression[];
};

/** Whether others may depend on what the expression gives. */
const flows = ({ role }: SourceExpression): boolean =>
  role === 'condition' || role === 'calculation' || role === 'default';

/** Reads every expression of a document once and finds what depends on what. Never throws. */
export function analyse(document: Pick<QuestionnaireDocument, 'sections'>): Analysis {
  const issues: Issue[] = [];
  const items: Growing[] = [];
  const byCode = new Map<string, Growing>();
  place(document.sections, undefined, [], items);
  for (const entry of items) {
    const { code } = entry.item;
    if (byCode.has(code))
      issues.push(
        issue('questionnaire.duplicate-code', `The code ${code} stands twice`, {
          at: code,
          parameters: { code },
        }),
      );
    else byCode.set(code, entry);
  }
  for (const entry of items) entry.expressions = readAll(entry, items, byCode, issues);
  const circles = ranksOf(items.map(readsInFlow)).cycles;
  for (const circle of circles) cut(circle, items, issues);
  ranksOf(items.map(readsInFlow)).ranks.forEach((rank, index) => (items[index]!.rank = rank));
  return { items, byCode, issues };
}

/** Finds `q` or `q.C`: what a reference names, with the pillar when it names one. A code may hold points itself. */
export function resolveReference<T extends { readonly item: Item }>(
  byCode: ReadonlyMap<string, T>,
  reference: string,
): { readonly found: T; readonly pillar: string | undefined } | undefined {
  const found = byCode.get(reference);
  if (found) return { found, pillar: undefined };
  const dot = reference.lastIndexOf('.');
  const whole = dot > 0 ? byCode.get(reference.slice(0, dot)) : undefined;
  const pillar = reference.slice(dot + 1);
  const isPillar =
    whole?.item.type === 'question' &&
    whole.item.kind === 'levelPerPillar' &&
    whole.item.pillars.includes(pillar);
  return isPillar ? { found: whole, pillar } : undefined;
}

function place(
  all: readonly Item[],
  parent: Growing | undefined,
  tables: readonly number[],
  items: Growing[],
): void {
  for (const item of all) {
    const entry: Growing = {
      index: items.length,
      item,
      parent: parent?.index,
      tables,
      children: [],
      expressions: [],
      rank: 0,
    };
    items.push(entry);
    parent?.children.push(entry.index);
    if (item.type === 'section') place(item.items, entry, tables, items);
    else if (item.kind === 'table') place(item.items, entry, [...tables, entry.index], items);
  }
}

function readAll(
  entry: Growing,
  items: readonly Growing[],
  byCode: ReadonlyMap<string, Growing>,
  issues: Issue[],
): AnalysedExpression[] {
  const at = entry.item.code;
  return expressionsOf(entry.item).flatMap((expression) => {
    const parsed = parse(expression.source);
    if (!parsed.ok) {
      issues.push(
        issue('questionnaire.expression', `${expression.role}: ${parsed.issue.message}`, {
          at,
          parameters: { role: expression.role, source: expression.source },
        }),
      );
      return [];
    }
    for (const flaw of check(parsed.ast))
      issues.push({
        ...flaw,
        severity: 'warning',
        at,
        parameters: { role: expression.role, ...flaw.parameters },
      });
    const reads = readsOf(parsed.ast);
    for (const reference of reads.codes) {
      if (resolveReference(byCode, reference)) continue;
      const message = `${at} refers to \${${reference}}, which is not in the questionnaire`;
      issues.push(
        issue('questionnaire.unknown-reference', message, {
          at,
          severity: 'warning',
          parameters: { role: expression.role, code: reference },
        }),
      );
    }
    const sources = sourcesOf(entry, expression, reads, items, byCode);
    return [{ ...expression, ast: parsed.ast, reads, sources }];
  });
}

function sourcesOf(
  entry: Growing,
  expression: SourceExpression,
  reads: Reads,
  items: readonly Growing[],
  byCode: ReadonlyMap<string, Growing>,
): number[] {
  const found = new Set<number>();
  for (const code of reads.codes) {
    const source = resolveReference(byCode, code)?.found;
    if (source) found.add(source.index);
  }
  for (const step of reads.steps) {
    const source = byCode.get(step);
    if (source) found.add(source.index);
  }
  if (reads.readsRows) for (const table of entry.tables) found.add(table);
  const siblings = reads.readsSiblings ? siblingsOf(entry, items) : [];
  const meant = reads.readsEverything ? items.map(({ index }) => index) : siblings;
  // What flows on does not see its own last value among all others, so that is no circle.
  for (const index of meant) if (index !== entry.index || !flows(expression)) found.add(index);
  const isOwn = expression.role === 'required' || expression.role === 'condition';
  if (reads.readsSelf && isOwn && entry.item.type === 'question') found.add(entry.index);
  return [...found];
}

/** What stands in the same section or row; sections that an import made are seen through. */
function siblingsOf(entry: Growing, items: readonly Growing[]): number[] {
  const isUngrouped = ({ item }: Growing): boolean => item.type === 'section' && item.isUngrouped === true;
  const seen = (indexes: readonly number[]): number[] =>
    indexes.flatMap((index) => (isUngrouped(items[index]!) ? seen(items[index]!.children) : [index]));
  let around = entry.parent === undefined ? undefined : items[entry.parent];
  while (around && isUngrouped(around))
    around = around.parent === undefined ? undefined : items[around.parent];
  const roots = items.filter(({ parent }) => parent === undefined).map(({ index }) => index);
  return seen(around ? around.children : roots);
}

const readsInFlow = ({ expressions, parent }: AnalysedItem): number[] => [
  ...(parent === undefined ? [] : [parent]),
  ...expressions.filter(flows).flatMap(({ sources }) => sources),
];

/** Takes out the expressions by which the items of a circle read each other. */
function cut(circle: readonly number[], items: readonly Growing[], issues: Issue[]): void {
  const members = new Set(circle);
  const cycle: string[] = [];
  for (const entry of circle.map((index) => items[index]!)) {
    const kept = entry.expressions.filter(
      (one) => !flows(one) || !one.sources.some((source) => members.has(source)),
    );
    if (kept.length < entry.expressions.length) cycle.push(entry.item.code);
    entry.expressions = kept;
  }
  const codes = cycle.join(', ');
  issues.push(
    issue('questionnaire.calculation-cycle', `These depend on themselves in the end: ${codes}.`, {
      at: cycle[0]!,
      parameters: { codes },
    }),
  );
}
