import { issue, type Issue } from '@chorsu/kernel';
import type { Expression } from './ast.ts';
import { compile } from './compile.ts';
import { Stopped, type Machine, type Run } from './machine.ts';
import type { ExpressionNode, Scope } from './scope.ts';
import type { Value } from './value.ts';

export type Evaluated =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issue: Issue };

/** Steps that one evaluation may take: some tenths of a second at most. */
const allFuel = 2_000_000;
const ready = new WeakMap<Expression, Run | Issue>();

/**
 * The value of an expression. Total and bounded: never throws (unless the scope does), always ends. `item` is the row
 * of a list that bare names and `.` stand for in a choice filter; `current()` stays the scope's self.
 */
export function evaluate(ast: Expression, scope: Scope, item?: ExpressionNode): Evaluated {
  let run = ready.get(ast);
  if (run === undefined) {
    run = stopped(() => compile(ast));
    ready.set(ast, run);
  }
  if (typeof run !== 'function') return { ok: false, issue: run };
  const node = item ?? scope.self;
  const machine: Machine = {
    scope,
    zone: scope.environment.zone,
    node,
    position: node?.position ?? 1,
    size: 1,
    fuel: allFuel,
    draws: 0,
  };
  try {
    return { ok: true, value: run(machine) };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, issue: asIssue(error) };
    throw error;
  }
}

const asIssue = ({ code, message, parameters }: Stopped): Issue => issue(code, message, { parameters });

function stopped(work: () => Run): Run | Issue {
  try {
    return work();
  } catch (error) {
    if (error instanceof Stopped) return asIssue(error);
    throw error;
  }
}
