import { AVAILABILITY, type Audience, type Comparison } from '@chorsu/access';
import { localized, type LocalizedText } from '@chorsu/kernel';
import { walk, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { PoolKind } from '@chorsu/scoring';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { csv, type CsvCell } from './csv.ts';

const head = [
  'audience',
  'questionnaire',
  'region',
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

/** A region's figures, with what its file says of them. */
export interface ComparedRegion {
  readonly region: Pick<Organisation, 'code'>;
  readonly audience: Audience;
  readonly editionOn: string | null;
  /** As the columns of `comparison` have them. */
  readonly countries: readonly Pick<Organisation, 'code' | 'name'>[];
  readonly comparison: Comparison | null;
}

/**
 * Region by region one line a country and figure, in the order of the screen; then one line a figure for the protected
 * countries as one, which name no country and have n, median and quartiles in the place of a level.
 */
export const comparisonCsv = (
  regions: readonly ComparedRegion[],
  document: QuestionnaireDocument,
  locale: string,
): string => csv([head, ...regions.flatMap((region) => linesOf(region, document, locale))]);

function linesOf(
  { region, comparison, countries, audience, editionOn }: ComparedRegion,
  document: QuestionnaireDocument,
  locale: string,
): CsvCell[][] {
  if (!comparison) return [];
  const word = (text: LocalizedText | undefined): string =>
    localized(text, locale, document.sourceLanguage)?.text ?? '';
  const { kind, keys, bands } = comparison;
  const made = [audience, word(document.title), region.code];
  const scoring = comparison.scoringVersions.join(' ');
  const labels = labelsOf(document, kind);
  const figure = (key: string): CsvCell[] => [kind, key, word(labels.get(key)) || key];
  const named = keys.flatMap((key, row) =>
    countries.map((country, place): CsvCell[] => [
      ...made,
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
      ...blank(5),
      scoring,
    ]),
  );
  const asOne = keys.map((key, row): CsvCell[] => [
    ...made,
    ...blank(3),
    ...figure(key),
    bands.n[row] === null ? 'notAvailable' : 'protectedAsOne',
    ...blank(5),
    bands.n[row] === null ? null : editionOn,
    bands.n[row],
    bands.median[row],
    bands.lower[row],
    bands.upper[row],
    scoring,
  ]);
  return [...named, ...asOne];
}

const blank = (cells: number): CsvCell[] => Array.from({ length: cells }, () => null);
