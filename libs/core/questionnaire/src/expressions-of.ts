import type { Item } from './question.ts';

export interface NamedExpression {
  readonly role: 'condition' | 'required' | 'validation' | 'default' | 'calculation' | 'filter' | 'rowCount';
  readonly source: string;
}

/** All expressions that stand at one section or question. */
export function expressionsOf(item: Item): NamedExpression[] {
  const found: NamedExpression[] = [];
  const add = (role: NamedExpression['role'], source: string | undefined) => {
    if (source !== undefined) found.push({ role, source });
  };
  add('condition', item.condition);
  if (item.type === 'section') return found;
  if (typeof item.required === 'string') add('required', item.required);
  for (const { rule } of item.validations ?? []) add('validation', rule);
  if (item.default && 'expression' in item.default) add('default', item.default.expression);
  if (item.kind === 'calculated') add('calculation', item.calculation);
  if (item.kind === 'table') add('rowCount', item.rowCount);
  if ('filter' in item) add('filter', item.filter);
  return found;
}
