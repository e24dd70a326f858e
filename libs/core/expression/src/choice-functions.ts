import { between, exactly, number, text, type FunctionRule } from './function-rule.ts';
import { spend, type Machine, type Run } from './machine.ts';
import type { ExpressionNode } from './scope.ts';
import { toText, type NodeSet } from './value.ts';

const names = (list: string): readonly string[] => list.split(/[ \t\r\n]+/).filter((name) => name !== '');

const selected = exactly(2, (machine, [list, name]) =>
  names(text(machine, list!)).includes(text(machine, name!).trim()),
);

/** `instance('x')` stands above its root; `/root/item` and `/item` both lead to the rows. */
function listNode(name: string, rows: NodeSet): ExpressionNode {
  const root: ExpressionNode = {
    code: 'root',
    parent: undefined,
    position: 1,
    text: '',
    nonAnswer: '',
    children: () => rows,
  };
  return { ...root, code: name, children: (code) => (code === undefined || code === 'root' ? [root] : rows) };
}

function pulled(machine: Machine, [list, wanted, key, value]: readonly Run[]): string {
  const rows = machine.scope.list(text(machine, list!)) ?? [];
  const [column, by, sought] = [text(machine, wanted!), text(machine, key!), text(machine, value!)];
  spend(machine, rows.length);
  const found = rows.find((row) => toText(row.children(by)) === sought);
  return found ? toText(found.children(column)) : '';
}

/** The question in `jr:choice-name(…, '${x}')`, which is written as text, or as path. */
const referenceIn = (written: string): string =>
  /^\s*\$\{([^}]*)\}\s*$/.exec(written)?.[1]!.trim() ?? written.split('/').pop()!.trim();

export const choiceFunctions: Readonly<Record<string, FunctionRule>> = {
  selected,
  'is-selected': selected,
  'count-selected': exactly(1, (machine, [list]) => names(text(machine, list!)).length),
  'selected-at': exactly(2, (machine, [list, index]) => {
    const place = Math.trunc(number(machine, index!));
    return names(text(machine, list!))[place] ?? '';
  }),
  'jr:choice-name': {
    ...exactly(2, () => ''),
    prepare: ([, written], [name, place]) => {
      const known = written!.kind === 'reference' ? written!.code : undefined;
      return (machine) =>
        machine.scope.choiceLabel(text(machine, name!), known ?? referenceIn(text(machine, place!)));
    },
  },
  instance: exactly(1, (machine, [list]) => {
    const name = text(machine, list!);
    const rows = machine.scope.list(name);
    return rows ? [listNode(name, rows)] : [];
  }),
  pulldata: exactly(4, pulled),
  'jr:itext': exactly(1, () => ''),
  version: exactly(0, () => ''),
  property: exactly(1, () => ''),
  depend: between(1, Infinity, (machine, [one]) => one!(machine)),
};
