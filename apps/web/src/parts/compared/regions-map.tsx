import { HeatMap } from '@chorsu/charts';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { useIntl } from 'react-intl';
import { useChartWords } from '../chart-words.ts';
import { useLanguage } from '../language.tsx';
import { useWords } from '../wording.tsx';
import type { NetworkComparison } from './compared.graphql.ts';
import { askedColumns } from './group-figures.ts';
import { groupingOf } from './grouping.ts';
import { rowsOf, spreadCells } from './network-figures.ts';
import { useColumnLabel } from './use-column-label.ts';

interface RegionsMapProps {
  readonly network: NetworkComparison;
  readonly document: QuestionnaireDocument;
  /** Below a title that says the same to more. */
  readonly isPart?: boolean;
  /** Down to the region of a row. */
  readonly onOpen: (regionId: string) => void;
}

/** A row for the countries of a region that are shown by name, another for those that are protected. */
export function RegionsMap({ network, document, isPart = false, onOpen }: RegionsMapProps) {
  const intl = useIntl();
  const words = useWords();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const [any] = network.regions;
  const { label, short } = useColumnLabel(document, any?.comparison.kind ?? 'themes');
  if (!any) return null;
  const spreadWords = {
    number: chartWords.number,
    range: chartWords.range,
    countries: chartWords.countries,
    middleHalf: chartWords.middleHalf,
    of: intl.formatMessage({ id: 'insights.network.of' }),
  };
  return (
    <HeatMap
      title={intl.formatMessage({ id: 'insights.network.map' }, { by: groupingOf(any.comparison.kind) })}
      rowsLabel={intl.formatMessage({ id: 'insights.network.region' })}
      columns={askedColumns(any.comparison).map((row) => {
        const key = any.comparison.keys[row]!;
        const above = short(key);
        return { key, label: label(key), ...(above ? { short: above } : {}) };
      })}
      rows={network.regions.flatMap(({ region, comparison }) =>
        rowsOf(comparison).map((of) => ({
          key: `${region.id} ${of}`,
          label: words(region.name),
          note: intl.formatMessage({
            id: of === 'named' ? 'insights.standing.by-name' : 'insights.standing.as-one',
          }),
          cells: spreadCells(comparison, of, spreadWords),
        })),
      )}
      isPart={isPart}
      top={any.comparison.scale}
      words={{ ...chartWords, level: chartWords.median }}
      direction={direction}
      onOpenRow={(row) => onOpen(row.split(' ')[0]!)}
    />
  );
}
