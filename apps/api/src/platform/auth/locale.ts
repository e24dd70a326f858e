import type { Language } from '@chorsu/kernel';

const ours: readonly Language[] = ['en', 'fr', 'ru', 'ar', 'pt', 'es'];

/** The first of our languages that the header names (RFC 9110, quality left aside), else English. */
export function localeOf(acceptLanguage: string | undefined): Language {
  const wished = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wished.find((language) => ours.includes(language)) ?? 'en';
}
