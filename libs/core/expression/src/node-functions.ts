import type { Expression } from './ast.ts';
import { between, exactly, nodes, number, type FunctionRule } from './function-rule.ts';
import { spend, type Machine, type Run } from './machine.ts';
import { descendants } from './paths.ts';
import type { NodeSet } from './value.ts';

/** The question that an argument names, whatever rows it would stand for from here. */
function codeIn(written: Expression): string | undefined {
  if (written.kind === 'reference') return written.code;
  if (written.kind !== 'path') return undefined;
  const last = written.steps.at(-1);
  if (!last) return typeof written.from === 'string' ? undefined : codeIn(written.from.expression);
  return last.axis === 'child' ? last.test : undefined;
}

function below(machine: Machine, rows: NodeSet, code: string): NodeSet {
  return rows.flatMap((row) => {
    const direct = row.children(code);
    return direct.length > 0 ? direct : descendants(machine, row).filter((node) => node.code === code);
  });
}

/** The nth of the rows of one table, counted in each table for itself. */
const nth = (rows: NodeSet, index: number): NodeSet => rows.filter(({ position }) => position === index);

function indexed(written: readonly Expression[], given: readonly Run[]): Run {
  const codes = written.map(codeIn);
  return (machine) => {
    let rows = nth(nodes(machine, given[1]!, 'indexed-repeat'), number(machine, given[2]!));
    for (let index = 3; index < given.length; index += 2) {
      const inner = codes[index];
      if (inner !== undefined) rows = nth(below(machine, rows, inner), number(machine, given[index + 1]!));
    }
    spend(machine, rows.length);
    return codes[0] === undefined ? [] : below(machine, rows, codes[0]).slice(0, 1);
  };
}

export const nodeFunctions: Readonly<Record<string, FunctionRule>> = {
  current: exactly(0, ({ scope }) => (scope.self ? [scope.self] : [])),
  position: between(0, 1, (machine, [one]) =>
    one ? (nodes(machine, one, 'position')[0]?.position ?? NaN) : machine.position,
  ),
  last: exactly(0, ({ size }) => size),
  name: between(0, 1, (machine, [one]) => (one ? nodes(machine, one, 'name')[0] : machine.node)?.code ?? ''),
  'local-name': between(
    0,
    1,
    (machine, [one]) => (one ? nodes(machine, one, 'local-name')[0] : machine.node)?.code ?? '',
  ),
  'non-answer': exactly(1, (machine, [one]) => nodes(machine, one!, 'non-answer')[0]?.nonAnswer ?? ''),
  'indexed-repeat': {
    ...exactly(3, () => []),
    takes: (count) => count >= 3 && count <= 11 && count % 2 === 1,
    wanted: '3, 5, 7, 9 or 11 arguments',
    prepare: indexed,
  },
};
