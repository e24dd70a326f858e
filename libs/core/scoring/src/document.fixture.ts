import type { Item, Question, QuestionnaireDocument } from '@chorsu/questionnaire';

type Parts = Partial<Record<string, unknown>> & { kind: Question['kind']; code: string };

/** A question with only what a spec is about. */
export const question = ({ kind, code, ...more }: Parts): Question =>
  ({
    type: 'question',
    kind,
    code,
    label: { en: code },
    weight: '1',
    ...(kind === 'level' || kind === 'levelPerPillar' ? { descriptors: [] } : {}),
    ...more,
  }) as Question;

export const section = (code: string, items: readonly Item[]): Item => ({
  type: 'section',
  code,
  title: { en: code },
  items: [...items],
});

/** Scale 0–4, reference level 3, threshold 0.7, pillars C B R N, themes T1 and T2. */
export const document = (sections: readonly Item[]): QuestionnaireDocument => ({
  format: 1,
  code: 'small',
  title: { en: 'Small' },
  sourceLanguage: 'en',
  languages: ['en'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: ['C', 'B', 'R', 'N'].map((code) => ({ code, label: { en: code } })),
  themes: ['T1', 'T2'].map((code) => ({ code, label: { en: code } })),
  phases: [],
  lists: {},
  sections: sections as QuestionnaireDocument['sections'],
});
