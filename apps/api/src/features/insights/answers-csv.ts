import { isNonAnswer, kindOf, type AnswerValue } from '@chorsu/answers';
import { localized, parsePath, type LocalizedText } from '@chorsu/kernel';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { csv, type CsvCell } from './csv.ts';
import type { RegionAnswers } from './region-answers.service.ts';

const head = [
  'audience',
  'questionnaire',
  'country',
  'name',
  'snapshot',
  'section',
  'question',
  'label',
  'path',
  'value',
  'text',
  'non_answer',
];

/** One line an answer that is available, country by country in the order of the questionnaire. */
export function answersCsv(
  { audience, countries, shown }: RegionAnswers,
  document: QuestionnaireDocument,
  locale: string,
): string {
  const word = (text: LocalizedText | undefined): string =>
    localized(text, locale, document.sourceLanguage)?.text ?? '';
  const placed = new Map([...questionsOf(document)].map((each) => [each.item.code, each]));
  const title = word(document.title);
  const textOf = (question: Question, value: AnswerValue): string =>
    'list' in question
      ? [value]
          .flat()
          .map((name) => optionText(document, question.list, String(name), word))
          .join('; ')
      : '';
  const lines = shown.flatMap(({ countryId, snapshotDate, answers }) => {
    const country = countries.find(({ id }) => id === countryId)!;
    return answers.flatMap(({ path, value }): CsvCell[][] => {
      const { item, sections } = placed.get(parsePath(path)!.question)!;
      if (value === null || value === undefined) return [];
      const isNot = isNonAnswer(value);
      return [
        [
          audience,
          title,
          country.code,
          word(country.name),
          snapshotDate,
          sections.at(-1)?.code,
          item.code,
          word(item.label),
          path,
          isNot ? null : kindOf(item.kind).text(value),
          isNot ? null : textOf(item, value),
          isNot ? value.nonAnswer : null,
        ],
      ];
    });
  });
  return csv([head, ...lines]);
}

function optionText(
  { lists }: QuestionnaireDocument,
  list: string,
  name: string,
  word: (text: LocalizedText | undefined) => string,
): string {
  return word(lists[list]?.find((option) => option.name === name)?.label) || name;
}
