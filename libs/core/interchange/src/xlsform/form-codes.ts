import type { Report } from '../report.ts';
import { Codes, codeFrom } from './codes.ts';
import type { FormRow } from './form-row.ts';
import type { FormNode } from './form-tree.ts';
import { tidy } from './headers.ts';

/** The codes of a form's rows, and which code a name in an expression stands for. */
export class FormCodes {
  readonly #codes = new Map<FormRow, string>();
  readonly #byName = new Map<string, string>();
  readonly #used = new Codes();
  readonly #all = new Set<string>();
  /** Names that must not stand twice: beside each other, or where an expression refers to one of them. */
  readonly #twins: ReadonlySet<string>;

  /** Questions choose before sections: expressions nearly always mean the question of a name. */
  constructor(roots: readonly FormNode[], referenced: ReadonlySet<string>, report: Report) {
    const nodes = flatten(roots);
    this.#twins = new Set([...namesakes(roots), ...referenced]);
    for (const node of nodes) if (!isSection(node)) this.#assign(node, report);
    for (const node of nodes) if (isSection(node)) this.#assign(node, report);
    for (const code of this.#codes.values()) this.#all.add(code);
  }

  has(code: string): boolean {
    return this.#all.has(code);
  }

  /** Rows that got a code. */
  rows(): Iterable<FormRow> {
    return this.#codes.keys();
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
    this.#all.add(code);
    return code;
  }

  #assign(node: FormNode, report: Report): void {
    const name = tidy(node.row.take('name'));
    const wished = codeFrom(name) || generated(node);
    const code = this.#used.take(wished);
    this.#codes.set(node.row, code);
    const isTwin = this.#byName.has(name);
    if (name !== '' && !isTwin) this.#byName.set(name, code);
    const place = node.row.at('name');
    if (name === '') {
      if (node.type.is !== 'attachment')
        report[mayBeNameless(node) ? 'note' : 'loss']('xlsform.name-made', place, { code });
    } else if (code === name) {
      if (!possible.test(name)) report.note('xlsform.name-odd', place, { name });
    } else if (!isTwin && wished !== name) report.note('xlsform.renamed', place, { name, code });
    else report[this.#twins.has(name) ? 'loss' : 'note']('xlsform.name-twice', place, { name, code });
  }
}

/** What XLSForm allows as a name; other programs refuse the rest. */
const possible = /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u;

const isSection = (node: FormNode): boolean => node.type.is === 'begin' && node.type.what === 'group';

/** Nobody refers to a note, and a device's own data is left out anyway. */
const mayBeNameless = ({ type }: FormNode): boolean =>
  (type.is === 'plain' && type.kind === 'note') || type.is === 'metadata' || type.is === 'blockRow';

/** Names that stand twice in one group; in different groups XLSForm allows them. */
function namesakes(nodes: readonly FormNode[]): string[] {
  const seen = new Set<string>();
  const twice = nodes.flatMap(({ row }) => {
    const name = row.peek('name');
    const isTwice = name !== '' && seen.has(name);
    seen.add(name);
    return isTwice ? [name] : [];
  });
  return [...twice, ...nodes.flatMap(({ children }) => namesakes(children))];
}

const generated = (node: FormNode): string => {
  const kind = isSection(node) ? 'group' : node.type.is === 'begin' ? 'repeat' : 'question';
  return `${kind}_${node.row.number}`;
};

function flatten(nodes: readonly FormNode[]): FormNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
