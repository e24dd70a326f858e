import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { type CellInput, profile, scoringPlan } from '@chorsu/scoring';

const ask = (kind: string, code: string, more: object = {}) => ({
  type: 'question',
  kind,
  code,
  label: { en: code },
  ...(kind === 'level' ? { descriptors: [], weight: '1' } : {}),
  ...more,
});
const part = (code: string, items: readonly object[]) => ({
  type: 'section',
  code,
  title: { en: code },
  items,
});

/** Theme T1: three levels in S1, one of them in S1a inside it. Theme T2: S2, one question for the secretariat at most. */
export const document = {
  format: 1,
  code: 'small',
  title: { en: 'Small' },
  sourceLanguage: 'en',
  languages: ['en'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: [],
  themes: [
    { code: 'T1', label: { en: 'T1' } },
    { code: 'T2', label: { en: 'T2' } },
  ],
  phases: [],
  lists: { l: [{ name: 'x', label: { en: 'x' } }] },
  sections: [
    part('S1', [
      ask('level', 'q1', { theme: 'T1' }),
      ask('level', 'q2', { theme: 'T1' }),
      part('S1a', [ask('level', 'q3', { theme: 'T1' })]),
      ask('text', 'note1'),
      ask('text', 'shared', { isShareable: true }),
      ask('longText', 'long', { isShareable: true }),
      ask('choice', 'one', { list: 'l' }),
      ask('table', 'roster', { items: [ask('integer', 'count')] }),
    ]),
    part('S2', [
      ask('level', 'q4', { theme: 'T2' }),
      ask('level', 'q5', { theme: 'T2' }),
      ask('level', 'q6', { theme: 'T2', sensitivity: 'secretariat' }),
      ask('level', 'secret', { sensitivity: 'national', weight: '0' }),
    ]),
  ],
} as unknown as QuestionnaireDocument;

export const plan = scoringPlan(document);

/** A profile in which every level of theme T1 is `first` and every level of T2 `second`; null = unanswered. */
export const profileOf = (first: number | null, second: number | null = first) => {
  const at = (path: string): CellInput => ({ value: ['q1', 'q2', 'q3'].includes(path) ? first : second });
  return profile(plan, at);
};
