import type { Expression } from './ast.ts';
import { spend, Stopped, type Machine, type Run } from './machine.ts';
import { isSet, toNumber, toText, type NodeSet, type Value } from './value.ts';

type Act = (machine: Machine, given: readonly Run[]) => Value;

/** A function of the language. */
export interface FunctionRule {
  /** Whether it can be called with that many arguments. */
  takes(count: number): boolean;
  /** That number, in words. */
  readonly wanted: string;
  readonly run: Act;
  /** For functions that look at how their arguments are written. */
  readonly prepare?: (written: readonly Expression[], given: readonly Run[]) => Run;
}

export const exactly = (count: number, run: Act): FunctionRule => between(count, count, run);

export function between(least: number, most: number, run: Act): FunctionRule {
  const counts =
    least === most ? String(least) : most === Infinity ? `${least} or more` : `${least} to ${most}`;
  return {
    takes: (count) => count >= least && count <= most,
    wanted: `${counts} argument${counts === '1' ? '' : 's'}`,
    run,
  };
}

export const text = (machine: Machine, given: Run): string => made(machine, toText(given(machine)));
export const number = (machine: Machine, given: Run): number => toNumber(given(machine), machine.zone);

/** The text of the argument, or that of the context node when there is none. */
export const textOrSelf = (machine: Machine, given: Run | undefined): string =>
  given ? text(machine, given) : (machine.node?.text ?? '');

export function nodes(machine: Machine, given: Run, name: string): NodeSet {
  const value = given(machine);
  if (!isSet(value)) {
    throw new Stopped('expression.not_a_set', `${name}() needs questions or rows, not a single value.`);
  }
  spend(machine, value.length);
  return value;
}

/** Each value for itself: a set counts as its nodes' texts. */
export function each(machine: Machine, given: readonly Run[]): Exclude<Value, NodeSet>[] {
  return given.flatMap((run) => {
    const value = run(machine);
    if (!isSet(value)) return [value];
    spend(machine, value.length);
    return value.map((node) => node.text);
  });
}

/** Text that was made costs steps, so that it can't grow without end. */
export function made(machine: Machine, result: string): string {
  spend(machine, result.length >> 4);
  return result;
}
