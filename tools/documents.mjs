// Reads the schema and all documents of the web app, and writes what both wings agree on:
//   libs/api-schema/src/schema-types.d.ts   types of the schema for gql.tada
//   libs/api-schema/documents/NAME.HASH.graphql   one registered document each; older ones stay for apps that were offline
//   libs/api-schema/src/document-ids.ts     NAME → NAME.HASH, for the client
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDocument } from '@urql/core';
import { parse, print } from 'graphql';
import { root, run } from './workspace.mjs';

const schema = join(root, 'libs/api-schema');
const typesOnly = process.argv.includes('--types');
/** Before the first release nobody can be offline with an older app: then older documents may go. */
const isFresh = process.argv.includes('--fresh');

function must(status) {
  if (status !== 0) process.exit(status);
}

/** Writes only what differs, so that nothing is built again for nothing. */
function put(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(path, text);
  return true;
}

const config = ['-c', 'apps/web/tsconfig.json'];
must(
  run('gql.tada', ['generate-output', ...config, '-o', 'libs/api-schema/src/schema-types.d.ts'], {
    quiet: true,
  }),
);

if (!typesOnly) {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const collected = join(folder, 'documents.json');
  must(run('gql.tada', ['generate-persisted', ...config, '-o', collected], { quiet: true }));
  // With __typename in every selection: else the client's cache can't tell which answers a mutation makes stale.
  const documents = Object.entries(JSON.parse(readFileSync(collected, 'utf8')))
    .map(([name, text]) => [name, `${print(formatDocument(parse(text)))}\n`])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  rmSync(folder, { recursive: true });
  if (isFresh) rmSync(join(schema, 'documents'), { recursive: true });
  mkdirSync(join(schema, 'documents'), { recursive: true });
  const ids = documents.map(([name, text]) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    put(join(schema, 'documents', `${name}.${hash}.graphql`), text);
    return `  '${name}': '${name}.${hash}',\n`;
  });
  put(
    join(schema, 'src/document-ids.ts'),
    `// Written by tools/documents.mjs: the registered id of each document of the web app, by its name.\nexport const documentIds = {\n${ids.join('')}} as const;\n`,
  );
  process.stdout.write(`${documents.length} documents registered\n`);
}
