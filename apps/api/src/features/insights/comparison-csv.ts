import { AVAILABILITY } from '@chorsu/access';
import { localized, type LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { RegionComparison } from './regions.service.ts';

type Cell = string | number | null | undefined;

/** RFC 4180; a text that a spreadsheet would take for a formula is led by an apostrophe. */
function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',')).join('\r\n');

/** One line a country and figure, in the order of the screen, headed by the audience for which it was made. */
export function comparisonCsv(
  { comparison, countries, audience, editionOn }: RegionComparison,
  document: QuestionnaireDocument,
  locale: string,
): string {
  const word = (text: LocalizedText | undefined): string =>
    localized(text, locale, document.sourceLanguage)?.text ?? '';
  if (!comparison) return csv([['audience', audience]]);
  const labels = new Map(
    [...document.themes, ...document.pillars].map(({ code, label }) => [code, word(label)]),
  );
  const head = [
    'audience',
    'edition',
    'country',
    'name',
    'snapshot',
    'key',
    'label',
    'availability',
    'score',
    'coverage',
    'low',
    'high',
    'reference_gap',
  ];
  const lines = comparison.keys.flatMap((key, row) =>
    countries.map((country, place): Cell[] => [
      audience,
      editionOn,
      country.code,
      word(country.name),
      comparison.countries[place]!.snapshotDate,
      key,
      labels.get(key) ?? key,
      AVAILABILITY[comparison.availability[row]![place]!],
      comparison.score[row]![place],
      comparison.coverage[row]![place],
      comparison.low[row]![place],
      comparison.high[row]![place],
      comparison.referenceGap[row]![place],
    ]),
  );
  const bands = comparison.keys.map((key, row): Cell[] => [
    audience,
    editionOn,
    '*',
    'protected countries as one',
    null,
    key,
    labels.get(key) ?? key,
    comparison.bands.reason[row] ?? `n=${comparison.bands.n[row]}`,
    comparison.bands.median[row],
    null,
    comparison.bands.lower[row],
    comparison.bands.upper[row],
    null,
  ]);
  return csv([head, ...lines, ...bands]);
}
