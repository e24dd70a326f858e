import { HeatMap } from '@chorsu/charts';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import classes from './insights.module.css';
import { rowsOf, spreadCells } from './network-figures.ts';
import type { NetworkViewProps } from './network-view-props.ts';
import { askedColumns } from './region-figures.ts';
import { useColumnLabel } from './use-column-label.ts';

/** A row for the countries of a region that are shown by name, another for those that are protected. */
export function NetworkRegions({ network, version, search }: NetworkViewProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = useWords();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const [any] = network.regions;
  const { label, short } = useColumnLabel(version.document, any?.comparison.kind ?? 'themes');
  if (!any) return null;
  const by = search.by ?? 'theme';
  const spreadWords = {
    number: chartWords.number,
    range: chartWords.range,
    countries: chartWords.countries,
    middleHalf: chartWords.middleHalf,
    of: intl.formatMessage({ id: 'insights.network.of' }),
  };
  const { rows: _, ...kept } = search;
  return (
    <section>
      <HeatMap
        title={intl.formatMessage({ id: 'insights.network.map' }, { by })}
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
        top={any.comparison.scale}
        words={{ ...chartWords, level: chartWords.median }}
        direction={direction}
        onOpen={(row) =>
          void navigate({
            to: '/compare/$regionId',
            params: { regionId: row.split(' ')[0]! },
            search: { ...kept, ...(network.versionId ? { version: network.versionId } : {}) },
          })
        }
      />
      <p className={classes.note}>
        <FormattedMessage id="insights.network.keys" />
      </p>
    </section>
  );
}
