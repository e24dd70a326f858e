import type { Item } from './question.ts';

/** What an expression of a document is for. */
export type ExpressionRole =
  'condition' | 'calculation' | 'default' | 'required' | 'validation' | 'filter' | 'rowCount';

export interface SourceExpression {
  readonly role: ExpressionRole;
  readonly source: string;
  /** Which of the validations. */
  readonly index: number;
}

/** All expressions that stand directly at a section or question. */
export function expressionsOf(item: Item): SourceExpression[] {
  const found: SourceExpression[] = [];
  const add = (role: ExpressionRole, source: string | boolean | undefined, index = 0): void => {
    if (typeof source === 'string') found.push({ role, source, index });
  };
  add('condition', item.condition);
  if (item.type === 'section') return found;
  if (item.kind === 'calculated') add('calculation', item.calculation);
  if (item.default && 'expression' in item.default) add('default', item.default.expression);
  add('required', item.required);
  (item.validations ?? []).forEach(({ rule }, index) => add('validation', rule, index));
  if ('filter' in item) add('filter', item.filter);
  if (item.kind === 'table') add('rowCount', item.rowCount);
  return found;
}
