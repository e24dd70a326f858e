import { between, each, exactly, number, text, type FunctionRule } from './function-rule.ts';
import type { Machine, Run } from './machine.ts';
import { isSet, toBoolean, toNumber, toText, type NodeSet, type Value } from './value.ts';

/** ODK's documentation asks for exactly "yes", the specification for a number above 0: either counts. */
const isTicked = (machine: Machine, value: Value): boolean =>
  value === true || value === 'yes' || toNumber(value, machine.zone) > 0;

/** -1 as a bound asks for nothing. */
function isWithin(machine: Machine, total: number, [least, most]: readonly Run[]): boolean {
  const [low, high] = [number(machine, least!), number(machine, most!)];
  return (low === -1 || total >= low) && (high === -1 || total <= high);
}

/** Pairs of a response and its weight; two sets pair node by node. */
function weighed(machine: Machine, given: readonly Run[]): readonly (readonly [Value, Value])[] {
  const pairs: (readonly [Value, Value])[] = [];
  for (let index = 0; index + 1 < given.length; index += 2) {
    const [flags, weights] = [given[index]!(machine), given[index + 1]!(machine)];
    if (isSet(flags) && isSet(weights)) {
      flags.forEach((flag, place) => pairs.push([flag.text, weights[place]?.text ?? '']));
    } else pairs.push([toAtom(flags), weights]);
  }
  return pairs;
}

const toAtom = (value: Value): Exclude<Value, NodeSet> => (isSet(value) ? toText(value) : value);

export const logicFunctions: Readonly<Record<string, FunctionRule>> = {
  true: exactly(0, () => true),
  false: exactly(0, () => false),
  not: exactly(1, (machine, [one]) => !toBoolean(one!(machine))),
  boolean: exactly(1, (machine, [one]) => toBoolean(one!(machine))),
  'boolean-from-string': exactly(1, (machine, [one]) => {
    const written = text(machine, one!);
    return written === 'true' || written === '1';
  }),
  if: exactly(3, (machine, [condition, yes, no]) =>
    toBoolean(condition!(machine)) ? yes!(machine) : no!(machine),
  ),
  coalesce: exactly(2, (machine, [one, two]) => {
    const first = one!(machine);
    return toText(first) === '' ? two!(machine) : first;
  }),
  once: exactly(1, (machine, [one]) => {
    const own = machine.scope.self?.text ?? '';
    return own === '' ? one!(machine) : own;
  }),
  checklist: between(2, Infinity, (machine, given) => {
    const ticked = each(machine, given.slice(2)).filter((value) => isTicked(machine, value));
    return isWithin(machine, ticked.length, given);
  }),
  'weighted-checklist': {
    takes: (count) => count >= 2 && count % 2 === 0,
    wanted: 'an even number of arguments',
    run: (machine, given) => {
      let total = 0;
      for (const [flag, weight] of weighed(machine, given.slice(2))) {
        if (isTicked(machine, flag)) total += toNumber(weight, machine.zone);
      }
      return isWithin(machine, total, given);
    },
  },
};
