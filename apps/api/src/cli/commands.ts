/** Answers the exit code. */
export type Run = (args: readonly string[]) => Promise<number>;

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Loads what the command needs only when it is called: the pure ones never load the server. */
  readonly load: () => Promise<Run>;
}

/** What a line is read with that doesn't say its own time. */
const present = () => ({ clock: new Date().toISOString(), timezone: 'UTC' });

async function lineByLine(handle: (line: string) => string): Promise<number> {
  const { eachLine } = await import('./lines.ts');
  await eachLine(handle);
  return 0;
}

export const commands: readonly Command[] = [
  {
    name: 'expression eval',
    usage: '--json       evaluates the expression of each JSON line from standard input',
    load: async () => {
      const { evaluateLine } = await import('@chorsu/expression');
      const { onJson } = await import('./lines.ts');
      return () => lineByLine(onJson((line) => evaluateLine(line, present())));
    },
  },
  {
    name: 'form check',
    usage: 'FILE [--json]     tells what importing an XLSForm would bring and lose',
    load: async () => {
      const { formCheck } = await import('./form-check.ts');
      return (args) => formCheck([...args]);
    },
  },
  {
    name: 'score pool',
    usage: '--json            pools the cells of each JSON line from standard input',
    load: async () => {
      const { poolLine } = await import('@chorsu/scoring');
      return () => lineByLine(poolLine);
    },
  },
  {
    name: 'answers fold',
    usage: '--json          folds the changes of each JSON line from standard input',
    load: async () => {
      const { foldLine } = await import('@chorsu/answers');
      return () => lineByLine(foldLine);
    },
  },
  {
    name: 'log verify',
    usage: '[--json]          checks the chains and seals of the event log',
    load: async () => (await import('./log-verify.ts')).logVerify,
  },
  {
    name: 'user create',
    usage:
      '--email E --name N [--role R] [--at CODE]   makes an account; the password comes on standard input',
    load: async () => (await import('./user-create.ts')).userCreate,
  },
  {
    name: 'schema print',
    usage: '                writes libs/api-schema/schema.graphql',
    load: async () => (await import('./schema-print.ts')).schemaPrint,
  },
];
