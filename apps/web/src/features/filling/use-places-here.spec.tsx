import { afterEach, expect, it } from '@jest/globals';
import type { Section } from '@chorsu/questionnaire';
import { cleanup, renderHook } from '@testing-library/react';
import { placesHere } from '../../parts/places-here.ts';
import type { FillingSession } from './filling-session.ts';
import { usePlacesHere } from './use-places-here.ts';

afterEach(cleanup);

it('a question is offered with its code apart from its words', () => {
  const model = {
    cell: () => ({ isVisible: true }),
    filled: (_: string, text: string) => text,
    document: { sourceLanguage: 'en' },
  };
  const section = {
    items: [{ type: 'question', kind: 'text', code: 'A1', label: { ar: 'هل يوجد قانون؟' } }],
  };
  const gone: string[] = [];
  renderHook(() =>
    usePlacesHere({ model } as unknown as FillingSession, [section as unknown as Section], {
      language: 'ar',
      onGo: ({ question }) => gone.push(question),
    }),
  );
  expect(placesHere()).toMatchObject([{ code: 'A1', label: 'هل يوجد قانون؟' }]);
  placesHere()[0]!.open();
  expect(gone).toEqual(['A1']);
});
