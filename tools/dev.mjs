// npm run dev: the api from source, started again on each change, and Vite in front of it.
import { become, ensureInstalled, environment, root } from './workspace.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

ensureInstalled();
const port = process.env.PORT ?? '3000';
const web = spawn('vite', ['--port', '5173'], {
  cwd: join(root, 'apps/web'),
  env: environment({ CHORSU_API: `http://127.0.0.1:${port}` }),
  stdio: 'inherit',
});
process.on('exit', () => web.kill());
become('node', ['--watch', '--import', './tools/swc-hook.mjs', 'apps/api/src/main.ts'], {
  env: { CHORSU_ENV: 'development', CHORSU_DEMO: process.env.CHORSU_DEMO ?? 'on' },
});
