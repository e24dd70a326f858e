import { compile, type Change } from '@chorsu/answers';
import { loadMessages } from '@chorsu/i18n';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { AnswerModel } from './model/answer-model.ts';
import type { AnswerWriter } from './model/answer-writer.ts';
import { FormProvider } from './model/form-context.tsx';
import type { CellSaving, FormSurroundings } from './model/form-model.ts';
import { SectionForm } from './section/section-form.tsx';

export const JUSTICE = '01900000-0000-7000-8000-00000000000a';
export const INTERIOR = '01900000-0000-7000-8000-00000000000b';
export const ACCOUNT = '01900000-0000-7000-8000-00000000000c';
export const COUNTRY = '01900000-0000-7000-8000-00000000000d';

export const question = <K extends Question['kind']>(
  kind: K,
  code: string,
  more: Partial<Extract<Question, { kind: K }>> = {},
): Question => ({ type: 'question', kind, code, label: { en: `Question ${code}` }, ...more }) as Question;

export const levels = ['Nothing', 'Begun', 'Partly', 'Everywhere', 'Improved'].map((text) => ({
  text: { en: text },
}));

export function documentOf(
  items: Question[],
  more: Partial<QuestionnaireDocument> = {},
): QuestionnaireDocument {
  const letters = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ name: `o${place}`, label: { en: `Option ${place}` } }));
  return {
    format: 1,
    code: 'test',
    title: { en: 'Test' },
    sourceLanguage: 'en',
    languages: ['en'],
    scale: { max: 4 },
    referenceLevel: '3',
    coverageThreshold: '0.7',
    pillars: [
      { code: 'C', label: { en: 'Chemical' } },
      { code: 'B', label: { en: 'Biological' } },
    ],
    themes: [],
    phases: [],
    lists: { few: letters(3), many: letters(40) },
    sections: [{ type: 'section', code: 's', title: { en: 'Section' }, items }],
    ...more,
  };
}

/** Keeps what is written, in place of an outbox. */
export class KeptWriter implements AnswerWriter {
  readonly changes = new Map<string, Change>();
  /** How safe a path is, where a spec says so; else saved. */
  readonly savings = new Map<string, CellSaving>();
  #count = 0;
  readonly #typing = new Map<string, string>();
  newId(): string {
    return `01900000-0000-7000-8000-${String(++this.#count).padStart(12, '0')}`;
  }
  now(): string {
    return '2026-11-23T05:00:00.000Z';
  }
  draft(path: string, aspect: string): Change | undefined {
    return this.changes.get(this.#typing.get(`${path} ${aspect}`) ?? '');
  }
  type(change: Change): void {
    this.#typing.set(`${change.path} ${change.aspect}`, change.id);
    this.changes.set(change.id, change);
  }
  add(change: Change): void {
    this.changes.set(change.id, change);
  }
  leave(): void {
    this.#typing.clear();
  }
  saving(path: string): CellSaving {
    return this.savings.get(path) ?? { state: 'saved' };
  }
  retry(): void {}
  discard(): () => void {
    return () => undefined;
  }
  get values(): unknown[] {
    return [...this.changes.values()].map(({ path, aspect, value }) => [path, aspect, value]);
  }
}

/** Draws a document's one section in a language, with the core's real engine below. */
export async function drawn(
  document: QuestionnaireDocument,
  language = 'en',
  more: Partial<FormSurroundings> = {},
  jumpTo?: string,
) {
  const writer = new KeptWriter();
  const model = new AnswerModel({
    compiled: compile(document),
    records: [],
    leadOf: () => JUSTICE,
    environmentAt: (now) => ({ today: now.slice(0, 10), now, zone: 'UTC', seed: 's' }),
    by: ACCOUNT,
    writer,
    rights: { institutionFor: () => JUSTICE, maySettle: true },
  });
  const surroundings: FormSurroundings = {
    model,
    language,
    hasShortcuts: true,
    institutionName: (id) => ({ en: id === JUSTICE ? 'Ministry of Justice' : 'Ministry of Interior' }),
    ...more,
  };
  const messages = await loadMessages(language as 'en');
  const screen = render(
    <IntlProvider locale={language} messages={messages}>
      <FormProvider value={surroundings}>
        <SectionForm section={document.sections[0]!} jumpTo={jumpTo} />
      </FormProvider>
    </IntlProvider>,
  );
  return { model, writer, ...screen };
}
