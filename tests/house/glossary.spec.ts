import { describe, expect, it } from '@jest/globals';
import { read } from './files.ts';

const glossary = JSON.parse(read('libs/i18n/glossary.json')) as Record<string, Record<string, string>>;

describe('the glossary', () => {
  it('has every term in all six languages', () => {
    for (const [term, words] of Object.entries(glossary)) {
      expect({ term, languages: Object.keys(words) }).toEqual({
        term,
        languages: ['en', 'fr', 'ru', 'ar', 'pt', 'es'],
      });
      expect(Object.values(words).every((word) => word.trim() === word && word !== '')).toBe(true);
    }
  });

  it('keeps the French words that the domain fixes', () => {
    const fixed = {
      gap: 'écart',
      toReconcile: 'à harmoniser',
      statusAcknowledged: 'pris en acte',
      notAvailable: 'non communiqué',
      preferNot: 'ne souhaite pas répondre',
      snapshot: 'version déposée',
      outbox: 'envois en attente',
      coverage: 'part renseignée',
      refused: 'à revoir',
      spread: 'répartition',
      cbrn: 'NRBC',
      release: 'autorisation de partage',
    };
    for (const [term, word] of Object.entries(fixed)) expect(glossary[term]?.fr).toBe(word);
  });
});
