import {
  analyse,
  type AnalysedExpression,
  type AnalysedItem,
  type ExpressionRole,
  type QuestionnaireDocument,
} from '@chorsu/questionnaire';
import { WORK, type Compiled, type CompiledItem, type Dependant } from './compiled.ts';
import { kindOf } from './kinds.ts';
import { questionTable } from './shape.ts';

type Growing = { -readonly [K in keyof CompiledItem]: CompiledItem[K] } & { dependants: Dependant[] };

/** What is to be worked out again at an item when something that an expression reads has changed. */
const WORK_OF: Readonly<Record<ExpressionRole, number>> = {
  condition: WORK.condition,
  calculation: WORK.value,
  default: WORK.value,
  required: WORK.required,
  validation: WORK.check,
  filter: WORK.options | WORK.check,
  rowCount: WORK.check,
};

/** Parses every expression once and finds out what depends on what. Never throws; what is wrong stands in `issues`. */
export function compile(document: QuestionnaireDocument): Compiled {
  const { items: analysed, issues } = analyse(document);
  const slots = new Map<number | undefined, number>();
  const items = analysed.map((one) => compiled(one, slots));
  for (const { index, expressions } of analysed)
    for (const { role, reads, sources } of expressions) {
      const work = WORK_OF[role];
      if (reads.readsClock) items[index]!.clockWork |= work;
      for (const source of sources)
        items[source]!.dependants.push({ item: index, work, isOwnRow: reads.isOwnRow });
    }
  const byCode = new Map([...items].reverse().map((item) => [item.code, item]));
  const roots = items.filter((item) => item.parent === undefined).map((item) => item.index);
  const clocked = items.filter(({ clockWork }) => clockWork !== 0);
  return { document, items, roots, clocked, byCode, questions: questionTable(document), issues };
}

/** `slots` counts the places of each row shape: outside all tables (undefined), and in the rows of each table. */
function compiled(
  { index, item, parent, tables, children, rank, expressions }: AnalysedItem,
  slots: Map<number | undefined, number>,
): Growing {
  const question = item.type === 'question' ? item : undefined;
  const pillars = question?.kind === 'levelPerPillar' ? question.pillars : [];
  const slot = slots.get(tables.at(-1)) ?? 0;
  slots.set(tables.at(-1), slot + 1 + pillars.length);
  const of = (role: ExpressionRole): readonly AnalysedExpression[] =>
    expressions.filter((one) => one.role === role);
  const required = question?.required;
  return {
    index,
    code: item.code,
    item,
    question,
    isTable: question?.kind === 'table',
    isAnswered: question !== undefined && kindOf(question.kind).answered === 'cell',
    parent,
    tables,
    children,
    slot,
    pillars,
    rank,
    dependants: [],
    clockWork: 0,
    condition: of('condition')[0]?.ast,
    calculation: of('calculation')[0]?.ast,
    preset: of('default')[0]?.ast,
    required: typeof required === 'string' ? (of('required')[0]?.ast ?? false) : (required ?? false),
    rules: of('validation').map(({ ast, index: rule }) => ({
      rule: ast,
      message: question?.validations?.[rule]?.message,
    })),
    filter: of('filter')[0]?.ast,
    rowCount: of('rowCount')[0]?.ast,
  };
}
