// npm start: a bare clone becomes a running demonstration on one port.
import { become, ensureBuilt } from './workspace.mjs';

ensureBuilt();
become('node', ['dist/apps/api/main.js'], { env: { CHORSU_DEMO: process.env.CHORSU_DEMO ?? 'on' } });
