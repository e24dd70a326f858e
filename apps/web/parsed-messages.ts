import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Messages reach the browser parsed: so it loads no parser for them, and formats the first one sooner. */
export const parsedMessages = (): Plugin => ({
  name: 'parsed-messages',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform: {
    filter: { id: /\/libs\/i18n\/messages\/[^?]*\.json$/ },
    handler: (json) => ({
      code: JSON.stringify(
        Object.fromEntries(Object.entries<string>(JSON.parse(json)).map(([id, text]) => [id, parse(text)])),
      ),
      map: null,
    }),
  },
});
