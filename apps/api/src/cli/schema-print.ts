import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workspaceRoot } from '../platform/root.ts';
import { printedSchema } from '../schema.ts';
import type { Run } from './run.ts';

/** The file that both wings agree on; a house test fails when it is not in step. */
export const schemaPrint: Run = async () => {
  await writeFile(path.join(workspaceRoot(), 'libs', 'api-schema', 'schema.graphql'), await printedSchema());
  return 0;
};
