import { between, each, exactly, nodes, number, type FunctionRule } from './function-rule.ts';
import { spend, type Machine, type Run } from './machine.ts';
import type { ExpressionNode } from './scope.ts';
import { toNumber } from './value.ts';

const of = (compute: (value: number) => number): FunctionRule =>
  exactly(1, (machine, [one]) => compute(number(machine, one!)));

/**
 * Halves go towards +∞ (XPath 1.0, 4.4); negative places round to tens, hundreds … Decided by the shortest digits that
 * name the double: 1.005 has no exact one, yet rounds to 1.01, and whole numbers of any size stay as they are.
 */
export function round(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  if (Number.isNaN(places)) return NaN;
  const [significand, power] = Math.abs(value).toExponential().split('e') as [string, string];
  const digits = significand.replace('.', '');
  const last = Math.trunc(places);
  const kept = Number(power) + 1 + last;
  if (kept >= digits.length) return value;
  if (kept < 0) return 0;
  const rest = digits.slice(kept);
  const isAway = value < 0 ? rest > '5' : rest >= '5';
  const size = Number(`${BigInt(digits.slice(0, kept)) + (isAway ? 1n : 0n)}e${-last}`);
  return value < 0 ? -size : size;
}

/** The answered values as numbers: what is empty is left out, what is no number makes NaN. */
const answered = (machine: Machine, given: readonly Run[]): readonly number[] =>
  each(machine, given)
    .filter((value) => value !== '')
    .map((value) => toNumber(value, machine.zone));

const most = (numbers: readonly number[], pick: (a: number, b: number) => number): number =>
  numbers.length === 0 ? NaN : numbers.reduce((best, next) => pick(best, next));

/** A row is as empty as all that stands in it. */
function holdsAnswer(machine: Machine, node: ExpressionNode): boolean {
  spend(machine, 1);
  return node.text !== '' || node.children().some((kid) => holdsAnswer(machine, kid));
}

export const numberFunctions: Readonly<Record<string, FunctionRule>> = {
  number: between(0, 1, (machine, [one]) =>
    one ? number(machine, one) : toNumber(machine.node?.text ?? '', machine.zone),
  ),
  int: of(Math.trunc),
  floor: of(Math.floor),
  ceiling: of(Math.ceil),
  round: between(1, 2, (machine, [one, places]) =>
    round(number(machine, one!), places ? number(machine, places) : 0),
  ),
  abs: of(Math.abs),
  pow: exactly(2, (machine, [base, power]) => Math.pow(number(machine, base!), number(machine, power!))),
  log: of(Math.log),
  log10: of(Math.log10),
  exp: of(Math.exp),
  exp10: of((power) => Math.pow(10, power)),
  sqrt: of(Math.sqrt),
  sin: of(Math.sin),
  cos: of(Math.cos),
  tan: of(Math.tan),
  asin: of(Math.asin),
  acos: of(Math.acos),
  atan: of(Math.atan),
  atan2: exactly(2, (machine, [y, x]) => Math.atan2(number(machine, y!), number(machine, x!))),
  pi: exactly(0, () => Math.PI),
  sum: exactly(1, (machine, given) => {
    nodes(machine, given[0]!, 'sum');
    return answered(machine, given).reduce((total, next) => total + next, 0);
  }),
  max: between(1, Infinity, (machine, given) => most(answered(machine, given), Math.max)),
  min: between(1, Infinity, (machine, given) => most(answered(machine, given), Math.min)),
  count: exactly(1, (machine, [one]) => nodes(machine, one!, 'count').length),
  'count-non-empty': exactly(
    1,
    (machine, [one]) =>
      nodes(machine, one!, 'count-non-empty').filter((node) => holdsAnswer(machine, node)).length,
  ),
};
