import type { LocalizedText } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';

export const longestName = 200;
/** Of one text; the network writes six. */
const mostLanguages = 30;

/**
 * A short text that somebody named something by: there in one language at least. Problems: `organisation.name-missing`,
 * `organisation.name-too-long`.
 */
export function checkName(name: LocalizedText): void {
  const texts = Object.values(name);
  if (texts.every((text) => text.trim() === '')) refuse('organisation.name-missing');
  if (texts.length > mostLanguages || texts.some((text) => text.length > longestName))
    refuse('organisation.name-too-long', { longest: longestName });
}
