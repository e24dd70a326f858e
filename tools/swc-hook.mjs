// Runs the api from source: Node strips types by itself, but decorators need swc.
//   node --import ./tools/swc-hook.mjs apps/api/src/main.ts
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const api = new URL('../apps/api/', import.meta.url).href;
const options = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
// The files keep their names here, and the places of errors have to be those in the sources.
options.jsc.rewriteRelativeImportExtensions = false;
options.sourceMaps = 'inline';
delete options.$schema;

registerHooks({
  load(url, context, next) {
    if (!url.startsWith(api) || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, swcrc: false, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
