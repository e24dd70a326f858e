/**
 * Where an answer stands: from the outermost table inwards, each table with its client-made row id, then the
 * question, then the pillar where the question is asked per pillar.
 * Printed as `roster[row-1]/age` or `1.3@C`; question codes hold none of `/ [ ] @`.
 */
export interface Step {
  readonly table: string;
  readonly row: string;
}
export interface Path {
  readonly rows: readonly Step[];
  readonly question: string;
  readonly pillar?: string;
}

export const printPath = ({ rows, question, pillar }: Path): string =>
  rows.map(({ table, row }) => `${table}[${row}]/`).join('') +
  question +
  (pillar === undefined ? '' : `@${pillar}`);

const step = /^([^/[\]@]+)\[([^/[\]@]+)\]$/;
const leaf = /^([^/[\]@]+)(?:@([^/[\]@]+))?$/;

/** undefined when the text is no path. */
export function parsePath(text: string): Path | undefined {
  const parts = text.split('/');
  const end = leaf.exec(parts.pop()!);
  const rows = parts.map((part) => step.exec(part));
  if (!end || rows.some((match) => !match)) return undefined;
  return {
    rows: rows.map((match) => ({ table: match![1]!, row: match![2]! })),
    question: end[1]!,
    ...(end[2] === undefined ? {} : { pillar: end[2] }),
  };
}
