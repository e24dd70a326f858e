// npm run bench [-- NAME…] [--json]: each benchmark prints a ratio against a floor measured in the same run.
import { become, ensureBuilt } from './workspace.mjs';

ensureBuilt();
become('node', ['--import', './tools/swc-hook.mjs', 'tests/bench/main.ts', ...process.argv.slice(2)]);
