import { AVAILABILITY } from '@chorsu/access';
import { localized, type LocalizedText } from '@chorsu/kernel';
import { walk, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { PoolKind } from '@chorsu/scoring';
import { csv, type CsvCell } from './csv.ts';
import type { RegionComparison } from './regions.service.ts';

const head = [
  'audience',
  'questionnaire',
  'country',
  'name',
  'snapshot',
  'by',
  'key',
  'label',
  'availability',
  'score',
  'coverage',
  'low',
  'high',
  'reference_gap',
  'edition',
  'n',
  'median',
  'lower_quartile',
  'upper_quartile',
  'scoring',
];

/** What a key of a figure stands for: theme, pillar or section. */
function labelsOf(document: QuestionnaireDocument, kind: PoolKind): ReadonlyMap<string, LocalizedText> {
  if (kind === 'sections')
    return new Map(
      [...walk(document)].flatMap(({ item }) =>
        item.type === 'section' ? [[item.code, item.title] as const] : [],
      ),
    );
  return new Map([...document.themes, ...document.pillars].map(({ code, label }) => [code, label]));
}

/**
 * One line a country and figure, in the order of the screen; then one line a figure for the protected countries as
 * one, which name no country and have n, median and quartiles in the place of a level.
 */
export function comparisonCsv(
  { comparison, countries, audience, editionOn }: RegionComparison,
  document: QuestionnaireDocument,
  locale: string,
): string {
  if (!comparison) return csv([head]);
  const word = (text: LocalizedText | undefined): string =>
    localized(text, locale, document.sourceLanguage)?.text ?? '';
  const { kind, keys, bands } = comparison;
  const title = word(document.title);
  const scoring = comparison.scoringVersions.join(' ');
  const labels = labelsOf(document, kind);
  const figure = (key: string): CsvCell[] => [kind, key, word(labels.get(key)) || key];
  const lines = keys.flatMap((key, row) =>
    countries.map((country, place): CsvCell[] => [
      audience,
      title,
      country.code,
      word(country.name),
      comparison.countries[place]!.snapshotDate,
      ...figure(key),
      AVAILABILITY[comparison.availability[row]![place]!],
      comparison.score[row]![place],
      comparison.coverage[row]![place],
      comparison.low[row]![place],
      comparison.high[row]![place],
      comparison.referenceGap[row]![place],
      null,
      null,
      null,
      null,
      null,
      scoring,
    ]),
  );
  const asOne = keys.map((key, row): CsvCell[] => [
    audience,
    title,
    null,
    null,
    null,
    ...figure(key),
    bands.n[row] === null ? 'notAvailable' : 'protectedAsOne',
    null,
    null,
    null,
    null,
    null,
    bands.n[row] === null ? null : editionOn,
    bands.n[row],
    bands.median[row],
    bands.lower[row],
    bands.upper[row],
    scoring,
  ]);
  return csv([head, ...lines, ...asOne]);
}
