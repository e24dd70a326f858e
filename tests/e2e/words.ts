import { read } from '../house/files.ts';

/** The interface's words of one language and feature, so that a test names what a reader of that language reads. */
export const wordsOf = (language: string, feature: string): Readonly<Record<string, string>> =>
  JSON.parse(read(`libs/i18n/messages/${language}/${feature}.json`)) as Record<string, string>;
