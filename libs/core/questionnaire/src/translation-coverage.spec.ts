import { describe, expect, it } from '@jest/globals';
import { QuestionnaireDocument } from './document.ts';
import * as v from 'valibot';
import { translationCoverage } from './translation-coverage.ts';

const document = v.parse(QuestionnaireDocument, {
  format: 1,
  code: 'small',
  title: { en: 'Small', fr: 'Petit', ru: 'Малый' },
  sourceLanguage: 'en',
  languages: ['en', 'fr', 'ru', 'fr'],
  scale: { max: 1, labels: [{ en: 'No', fr: 'Non' }, { en: 'Yes' }] },
  referenceLevel: '1',
  coverageThreshold: '0.7',
  pillars: [{ code: 'C', label: { en: 'Chemical', fr: 'Chimique' } }],
  themes: [],
  phases: [],
  lists: { yn: [{ name: 'y', label: { en: 'Yes', fr: ' ' } }] },
  sections: [
    {
      type: 'section',
      code: 'A',
      title: { en: 'Law', fr: 'Droit', ru: 'Право' },
      guidance: { fr: 'Sans source' },
      items: [
        {
          type: 'section',
          code: 'A1',
          title: { en: 'Licences' },
          items: [
            {
              type: 'question',
              kind: 'level',
              code: 'q1',
              label: { en: 'How far?', fr: 'Jusqu’où ?' },
              descriptors: [{ text: { en: 'Nothing', fr: 'Rien' } }, { text: { en: 'All' } }],
              validations: [{ rule: '. > 0', message: { en: 'More' } }],
            },
          ],
        },
      ],
    },
    {
      type: 'section',
      code: 'B',
      title: { en: 'People', fr: 'Personnes', ru: 'Люди' },
      items: [
        {
          type: 'question',
          kind: 'integer',
          code: 'q2',
          label: { en: 'How many?', fr: 'Combien ?', ru: 'Сколько?' },
          unit: { en: 'people', fr: 'personnes', ru: 'человек' },
        },
      ],
    },
  ],
});

describe('how much of a questionnaire is translated', () => {
  const coverage = translationCoverage(document);
  const [french, russian] = coverage;

  it('is counted for every language but the source, each once', () =>
    expect(coverage.map(({ language, translated, total }) => [language, translated, total])).toEqual([
      ['fr', 9, 14],
      ['ru', 5, 14],
    ]));

  it('names what is missing in each section, with its source', () => {
    expect(french!.sections.map(({ section, translated, total }) => [section, translated, total])).toEqual([
      [undefined, 3, 5],
      ['A', 3, 6],
      ['B', 3, 3],
    ]);
    expect(french!.sections.flatMap(({ missing }) => missing)).toEqual([
      { code: '', part: 'scale', at: '1', source: 'Yes' },
      { code: 'yn', part: 'option', at: 'y', source: 'Yes' },
      { code: 'A1', part: 'title', source: 'Licences' },
      { code: 'q1', part: 'descriptor', at: '1', source: 'All' },
      { code: 'q1', part: 'validation', at: '1', source: 'More' },
    ]);
    expect(russian!.sections[2]).toEqual({ section: 'B', translated: 3, total: 3, missing: [] });
  });

  it('counts no text that the source language hasn’t, and nothing in a questionnaire of one language', () => {
    expect(french!.sections[1]!.missing.some(({ part }) => part === 'guidance')).toBe(false);
    expect(translationCoverage({ ...document, languages: ['en'] })).toEqual([]);
  });
});
