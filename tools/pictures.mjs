// npm run pictures: draws docs/pictures anew from the demonstration, with the machine's Chromium.
import { become, ensureBuilt } from './workspace.mjs';

ensureBuilt();
become('node', ['tests/e2e/pictures.ts']);
