import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, read, root } from './files.ts';

const languages = ['en', 'fr', 'ru', 'ar', 'pt', 'es'];
const files = projectFiles().filter(
  (path) => /^libs\/i18n\/messages\/.*\.json$/.test(path) && existsSync(join(root, path)),
);
const messages = (path: string) => JSON.parse(read(path)) as Record<string, string>;

/** Names of the arguments of an ICU message, sorted. */
const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1]))].sort();

describe('words', () => {
  const english = files.filter((path) => path.startsWith('libs/i18n/messages/en/'));

  it('there are messages', () => expect(english.length).toBeGreaterThan(3));

  it.each(languages)('every message is there in %s, with the same arguments', (language) => {
    const missing = english.flatMap((path) => {
      const own = path.replace('/en/', `/${language}/`);
      if (!files.includes(own)) return [own];
      const translated = messages(own);
      const source = messages(path);
      const extra = Object.keys(translated).filter((key) => !(key in source));
      return Object.entries(source)
        .filter(
          ([key, text]) =>
            String(argumentsOf(translated[key] ?? '-')) !== String(argumentsOf(text)) || !translated[key],
        )
        .map(([key]) => `${own}: ${key}`)
        .concat(extra.map((key) => `${own}: ${key} is not in English`));
    });
    expect(missing).toEqual([]);
  });
});
