import type { Binary, Call, Expression, PathExpression } from './ast.ts';
import { areEqual, isBelow } from './compare.ts';
import { functions } from './function-table.ts';
import { Stopped, spend, type Machine, type Run } from './machine.ts';
import { fromRoot, keep, readyStep, united, walk } from './paths.ts';
import { isSet, toBoolean, toNumber, type NodeSet, type Value } from './value.ts';

/** Turns a tree into closures, once. Unknown functions and wrong numbers of arguments stop it: see check(). */
export function compile(ast: Expression): Run {
  switch (ast.kind) {
    case 'number': {
      const value = Number(ast.text);
      return () => value;
    }
    case 'text':
      return () => ast.value;
    case 'reference': {
      const { code } = ast;
      if (ast.isLastSaved) return () => [];
      return (machine) => {
        const nodes = machine.scope.named(code);
        spend(machine, 1 + (nodes.length >> 2));
        return nodes;
      };
    }
    case 'negation': {
      const operand = compile(ast.operand);
      return (machine) => -toNumber(operand(machine), machine.zone);
    }
    case 'binary':
      return binary(ast);
    case 'path':
      return path(ast);
    case 'call':
      return call(ast);
  }
}

function call(ast: Call): Run {
  const rule = functions.get(ast.name);
  if (!rule)
    throw new Stopped('expression.unknown_function', `There is no function ${ast.name}().`, {
      name: ast.name,
    });
  if (!rule.takes(ast.arguments.length)) {
    throw new Stopped('expression.wrong_arguments', `${ast.name}() takes ${rule.wanted}.`, {
      name: ast.name,
    });
  }
  const given = ast.arguments.map(compile);
  const ready = rule.prepare?.(ast.arguments, given) ?? ((machine: Machine) => rule.run(machine, given));
  return (machine) => {
    spend(machine, 1);
    return ready(machine);
  };
}

function binary({ operator, left: one, right: two }: Binary): Run {
  const left = compile(one);
  const right = compile(two);
  switch (operator) {
    case 'and':
      return (machine) => toBoolean(left(machine)) && toBoolean(right(machine));
    case 'or':
      return (machine) => toBoolean(left(machine)) || toBoolean(right(machine));
    case '=':
      return (machine) => areEqual(machine, left(machine), right(machine), true);
    case '!=':
      return (machine) => areEqual(machine, left(machine), right(machine), false);
    case '<':
      return (machine) => isBelow(machine, left(machine), right(machine), false);
    case '<=':
      return (machine) => isBelow(machine, left(machine), right(machine), true);
    case '>':
      return (machine) => isBelow(machine, right(machine), left(machine), false);
    case '>=':
      return (machine) => isBelow(machine, right(machine), left(machine), true);
    case '|':
      return (machine) => united(machine, setOf(left(machine), '|'), setOf(right(machine), '|'));
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: '+' | '-' | '*' | 'div' | 'mod', left: Run, right: Run): Run {
  const number = (machine: Machine, run: Run): number => toNumber(run(machine), machine.zone);
  switch (operator) {
    case '+':
      return (machine) => number(machine, left) + number(machine, right);
    case '-':
      return (machine) => number(machine, left) - number(machine, right);
    case '*':
      return (machine) => number(machine, left) * number(machine, right);
    case 'div':
      return (machine) => number(machine, left) / number(machine, right);
    case 'mod':
      return (machine) => number(machine, left) % number(machine, right);
  }
}

function path({ from, steps: written }: PathExpression): Run {
  const steps = written.map((step) => readyStep(step, compile));
  if (from === 'root') return (machine) => fromRoot(machine, steps);
  if (from === 'here') {
    const [only] = steps;
    const isSelf = steps.length === 1 && only!.axis === 'self' && only!.test === 'node()';
    if (isSelf && only!.predicates.length === 0) return (machine) => (machine.node ? [machine.node] : []);
    return (machine) => (machine.node ? walk(machine, [machine.node], steps) : []);
  }
  const start = compile(from.expression);
  const predicates = from.predicates.map(compile);
  return (machine) => {
    let nodes = setOf(start(machine), '/');
    for (const predicate of predicates) nodes = keep(machine, nodes, predicate);
    return walk(machine, nodes, steps);
  };
}

function setOf(value: Value, place: string): NodeSet {
  if (isSet(value)) return value;
  throw new Stopped('expression.not_a_set', `“${place}” needs questions or rows, not a single value.`);
}
