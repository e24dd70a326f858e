import type { Run } from './run.ts';

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Loads what the command needs only when it is called: the pure ones never load the server. */
  readonly load: () => Promise<Run>;
}

async function lineByLine(handle: (line: string) => string): Promise<number> {
  const { eachLine } = await import('./lines.ts');
  await eachLine(handle);
  return 0;
}

export const commands: readonly Command[] = [
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
    name: 'expression eval',
    usage: '--json       evaluates the expression of each JSON line from standard input',
    load: async () => {
      const { expressionLine } = await import('@chorsu/expression');
      const present = { clock: new Date().toISOString(), timezone: 'UTC' };
      return () => lineByLine((line) => expressionLine(line, present));
    },
  },
  {
    name: 'form check',
    usage: 'FILE [--json]     tells what importing an XLSForm would bring and lose',
    load: async () => (await import('./form-check.ts')).formCheck,
  },
  {
    name: 'log verify',
    usage: '[--json]          checks the chains and seals of the event log',
    load: async () => (await import('./log-verify.ts')).logVerify,
  },
  {
    name: 'answer redact',
    usage: '--assessment ID --path PATH --reason TEXT   empties an answer in log, snapshots and figures',
    load: async () => (await import('./answer-redact.ts')).answerRedact,
  },
  {
    name: 'user create',
    usage:
      '--email E --name N [--role R] [--at CODE]   makes an account; the password comes on standard input',
    load: async () => (await import('./user-create.ts')).userCreate,
  },
  {
    name: 'schema check',
    usage: '                compares the database with what the code says of it',
    load: async () => (await import('./schema-check.ts')).schemaCheck,
  },
  {
    name: 'schema print',
    usage: '                writes libs/api-schema/schema.graphql',
    load: async () => (await import('./schema-print.ts')).schemaPrint,
  },
];
