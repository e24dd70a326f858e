import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the workspace, whether this runs from source or from `dist`. */
export function workspaceRoot(from = import.meta.dirname): string {
  if (existsSync(path.join(from, 'libs', 'api-schema'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('The folder libs/api-schema has to be beside the program.');
  return workspaceRoot(parent);
}
