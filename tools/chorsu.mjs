// npm run chorsu -- …: the command line for operators and designers.
import { become, ensureBuiltApi } from './workspace.mjs';

ensureBuiltApi();
become('node', ['dist/apps/api/cli.js', ...process.argv.slice(2)]);
