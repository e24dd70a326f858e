import { expect, it } from '@jest/globals';
import type { Change } from '@chorsu/answers';
import { newId, type Outbox } from '@chorsu/api-client';
import { loadMessages } from '@chorsu/i18n';
import { localized, type LocalizedText } from '@chorsu/kernel';
import { createIntl } from 'react-intl';
import { keptName } from './opened-assessment.ts';
import { unsentInWords } from './unsent-in-words.ts';

const [id, versionId, justice] = [newId(), newId(), newId()];
const kept: Readonly<Record<string, unknown>> = {
  [keptName(id)]: {
    assessment: {
      versionId,
      cycleTitle: { en: 'Cycle' },
      country: { name: { en: 'Aralia' } },
      institutions: [{ id: justice, name: { en: 'Ministry of Justice' } }],
    },
  },
  [`version:${versionId}`]: {
    pillars: [{ code: 'C', label: { en: 'Chemical' } }],
    lists: {},
    sections: [
      {
        type: 'section',
        code: 's',
        items: [
          {
            type: 'question',
            kind: 'levelPerPillar',
            code: '1.3',
            label: { en: 'How far?' },
            pillars: ['C'],
          },
          {
            type: 'question',
            kind: 'table',
            code: 'people',
            label: { en: 'Who?' },
            items: [{ type: 'question', kind: 'text', code: 'name', label: { en: 'Name' } }],
          },
        ],
      },
    ],
  },
};
const change = (more: Partial<Change>): Change =>
  ({ id: newId(), path: '1.3@C', aspect: 'value', by: newId(), for: justice, seen: [], ...more }) as Change;

/** What the file says of each of the changes. */
async function said(assessment: string, ...changes: Change[]): Promise<object[]> {
  const records = changes.map((one) => ({ assessment, change: one }));
  const outbox = { records: () => records, store: { kept: (name: string) => Promise.resolve(kept[name]) } };
  const intl = createIntl({ locale: 'en', messages: await loadMessages('en') });
  const words = (text: LocalizedText | null | undefined): string =>
    localized(text ?? undefined, 'en', 'en')?.text ?? '';
  const inWords = await unsentInWords(outbox as unknown as Outbox<Change>, { intl, words });
  return records.map((record) => inWords(record as never));
}

it('the file says for whom, of which pillar and part, and a non-answer in words', async () => {
  const where = { cycle: 'Cycle', country: 'Aralia', for: 'Ministry of Justice' };
  expect(
    await said(
      id,
      change({ value: 2 }),
      change({ aspect: 'comment', value: 'since last year' }),
      change({ value: { nonAnswer: 'do_not_know', reason: 'not received' } }),
      change({ value: { nonAnswer: 'not_applicable' } }),
      change({ path: 'people[r1]/name', value: 'Anna' }),
    ),
  ).toEqual([
    { ...where, question: 'How far?', pillar: 'Chemical', part: 'Answer', answer: '2' },
    { ...where, question: 'How far?', pillar: 'Chemical', part: 'Comment', answer: 'since last year' },
    {
      ...where,
      question: 'How far?',
      pillar: 'Chemical',
      part: 'Answer',
      answer: 'Do not know: not received',
    },
    { ...where, question: 'How far?', pillar: 'Chemical', part: 'Answer', answer: 'Not applicable' },
    { ...where, question: 'Who?', column: 'Name', part: 'Answer', answer: 'Anna' },
  ]);
});

it('of an assessment that this device does not know it says what is in the change', async () => {
  expect(await said(newId(), change({ value: 'x' }))).toEqual([{ part: 'Answer', answer: 'x' }]);
});
