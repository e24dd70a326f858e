import type { FormSheet } from './form-row.ts';
import type { FormNode } from './form-tree.ts';

export interface FormCounts {
  /** Groups of the survey sheet. */
  readonly sections: number;
  /** Rows that ask, show or work out something: neither groups nor repeats, nor what a device records by itself. */
  readonly questions: number;
  /** Rows of the choices sheets that name a list and a choice. */
  readonly choices: number;
  /** Filled cells that hold an expression: relevant, constraint, calculation, choice_filter, required, repeat_count, dynamic default, trigger. */
  readonly expressions: { readonly parsed: number; readonly failed: number };
}

const counted = new Set(['plain', 'select', 'blockRow', 'unknown']);

/** Counts what the file holds, not what the importer adds: whoever reads the file comes to the same numbers. */
export function countRows(
  roots: readonly FormNode[],
  choices: readonly FormSheet[],
): Omit<FormCounts, 'expressions'> {
  const nodes = [...withChildren(roots)];
  return {
    sections: nodes.filter(({ type }) => type.is === 'begin' && type.what === 'group').length,
    questions: nodes.filter(({ type }) => counted.has(type.is)).length,
    choices: choices
      .flatMap(({ rows }) => rows)
      .filter((row) => row.peek('list_name') !== '' && row.peek('name') !== '').length,
  };
}

function* withChildren(nodes: readonly FormNode[]): Generator<FormNode> {
  for (const node of nodes) {
    yield node;
    yield* withChildren(node.children);
  }
}
