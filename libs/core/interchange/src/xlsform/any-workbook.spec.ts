import { describe, expect, it } from '@jest/globals';
import { QuestionnaireDocument } from '@chorsu/questionnaire';
import fc from 'fast-check';
import * as v from 'valibot';
import { messages } from '../report-messages.ts';
import type { Sheet } from '../workbook.ts';
import { readXlsForm } from './read-xls-form.ts';

const headings = [
  'type',
  'name',
  'label',
  'label::French (fr)',
  'hint:ar',
  'relevant',
  'required',
  'constraint',
  'calculation',
  'default',
  'choice_filter',
  'repeat_count',
  'parameters',
  'trigger',
  'read_only',
  'appearance',
  'media::image',
  'owner',
  'list_name',
  'disabled',
  '__proto__',
  'constructor',
];
const words = [
  'text',
  'integer',
  'begin group',
  'end group',
  'begin_repeat',
  'end repeat',
  'select_one l',
  'select_multiple l or_other',
  'rank l',
  'range',
  'calculate',
  'note',
  'today',
  'hidden',
  'acknowledge',
  'xml-external',
  'begin_score',
  'score__row',
  'a',
  'b',
  'l',
  '__proto__',
  'constructor',
  'toString',
  '${a}',
  '${b} + 1',
  '. > ',
  "'",
  '"',
  '\u201cx\u201d',
  'yes',
  '1 2',
  'today()',
  'start=1 end=9 step=0',
  '\ufeff',
  ' ',
  '${',
  '${}',
  'x'.repeat(400),
  'other',
];
const cell = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 12 }));
const table = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  rows: rows.map((texts, index) => ({
    number: index + 1,
    cells: texts.map((text, column) => ({ column: String.fromCharCode(65 + column), text })),
  })),
});
const sheet = (name: string, needed: string[]) =>
  fc
    .tuple(
      fc.shuffledSubarray(headings, { minLength: 2 }),
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 14 }),
    )
    .map(([heading, body]) => table(name, [[...needed, ...heading], ...body]));

describe('any workbook at all', () => {
  it('is read without a throw, either as a sound document or with an error', () => {
    const workbook = fc
      .tuple(
        sheet('survey', ['type', 'name']),
        sheet('choices', ['list_name', 'name']),
        sheet('settings', ['form_title']),
      )
      .map((sheets) => ({ sheets }));
    fc.assert(
      fc.property(workbook, (book) => {
        const { document, report } = readXlsForm(book);
        expect(document === undefined).toBe(report.some((line) => line.severity === 'error'));
        if (document) expect(v.is(QuestionnaireDocument, document)).toBe(true);
        for (const { code, parameters } of report)
          for (const [, name] of messages[code].matchAll(/\{(\w+)\}/g))
            expect(parameters).toHaveProperty(name!);
      }),
      { numRuns: 400 },
    );
  });

  it('is read soon, however long its cells are', () => {
    const long = (text: string): string => text.repeat(32_000 / text.length);
    const rows = Array.from({ length: 60 }, (_, index) => [
      'range',
      `q${index}`,
      long('a'),
      long('a='),
      long('“'),
    ]);
    const { document, report } = readXlsForm({
      sheets: [
        table('survey', [['type', 'name', 'default', 'parameters', 'relevant'], ...rows]),
        table('settings', [['default_language'], [`${long('(')})x`]]),
      ],
    });
    expect(document).toBeDefined();
    expect(report.filter(({ code }) => code === 'xlsform.default-lost')).toHaveLength(60);
    expect(report.filter(({ code }) => code === 'xlsform.parameters-lost')).toHaveLength(60);
  });
});
