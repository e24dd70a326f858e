import {
  evaluate,
  toBoolean,
  toNumber,
  toText,
  type Expression,
  type ExpressionNode,
  type Value,
} from '@chorsu/expression';
import type { Draft } from './draft.ts';
import { PlaceScope } from './place-scope.ts';
import type { Place } from './places.ts';

/** The value of an expression at a place; undefined when it can't be worked out (an unknown function, too much work). */
function valueAt(
  draft: Draft,
  place: Place,
  expression: Expression,
  option?: ExpressionNode,
): Value | undefined {
  const result = evaluate(expression, new PlaceScope(draft, place), option);
  return result.ok ? result.value : undefined;
}

/**
 * Whether a condition, rule or filter holds. One that can't be worked out hides nothing and finds nothing wrong; for
 * `required` say `otherwise = false`. `option` is the option that a filter is asked of.
 */
export function isTrue(
  draft: Draft,
  place: Place,
  expression: Expression,
  option?: ExpressionNode,
  otherwise = true,
): boolean {
  const value = valueAt(draft, place, expression, option);
  return value === undefined ? otherwise : toBoolean(value);
}

/** Whether a section or question is relevant. What it holds itself reads as empty there: it can't decide about itself. */
export function isRelevantAt(draft: Draft, place: Place, condition: Expression): boolean {
  draft.blank = place;
  const isRelevant = isTrue(draft, place, condition);
  draft.blank = undefined;
  return isRelevant;
}

/** The text of a calculation; NaN, infinity and what can't be worked out are empty. */
export function calculatedText(draft: Draft, place: Place, expression: Expression): string {
  draft.blank = place;
  const value = valueAt(draft, place, expression);
  draft.blank = undefined;
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  return toText(value);
}

/** NaN when it can't be worked out. */
export function numberOf(draft: Draft, place: Place, expression: Expression): number {
  const value = valueAt(draft, place, expression);
  return value === undefined ? NaN : toNumber(value, draft.environment.zone);
}
