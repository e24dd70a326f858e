import type { Report } from '../report.ts';
import { Codes, codeFrom } from './codes.ts';
import type { FormRow } from './form-row.ts';
import type { FormNode } from './form-tree.ts';

/** The codes of a form's rows, and which code a name in an expression stands for. */
export class FormCodes {
  readonly #codes = new Map<FormRow, string>();
  readonly #byName = new Map<string, string>();
  readonly #used = new Codes();

  /** Questions choose before sections: expressions nearly always mean the question of a name. */
  constructor(roots: readonly FormNode[], report: Report) {
    const nodes = flatten(roots);
    for (const node of nodes) if (!isSection(node)) this.#assign(node, report);
    for (const node of nodes) if (isSection(node)) this.#assign(node, report);
  }

  of(node: FormNode): string {
    return this.#codes.get(node.row)!;
  }

  /** The row that got a code; undefined for codes that the form doesn't name. */
  rowOf(code: string): FormRow | undefined {
    for (const [row, own] of this.#codes) if (own === code) return row;
    return undefined;
  }

  /** The code of the question, table or section of this name; undefined when the form has none. */
  named(name: string): string | undefined {
    return this.#byName.get(name);
  }

  /** A code for something that the form doesn't name itself. */
  make(wished: string): string {
    const code = this.#used.take(codeFrom(wished) || 'item');
    if (!this.#byName.has(code)) this.#byName.set(code, code);
    return code;
  }

  #assign(node: FormNode, report: Report): void {
    const name = node.row.take('name');
    const wished = codeFrom(name) || generated(node);
    const code = this.#used.take(wished);
    this.#codes.set(node.row, code);
    if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, code);
    if (name === '') {
      if (node.type.is !== 'attachment') report.note('xlsform.name-made', node.row.at('name'), { code });
    } else if (code !== name)
      report.note(code === wished ? 'xlsform.renamed' : 'xlsform.name-twice', node.row.at('name'), {
        name,
        code,
      });
  }
}

const isSection = (node: FormNode): boolean => node.type.is === 'begin' && node.type.what === 'group';

const generated = (node: FormNode): string => {
  const kind = isSection(node) ? 'group' : node.type.is === 'begin' ? 'repeat' : 'question';
  return `${kind}_${node.row.number}`;
};

function flatten(nodes: readonly FormNode[]): FormNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
