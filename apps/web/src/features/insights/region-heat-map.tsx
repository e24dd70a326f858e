import { HeatMap } from '@chorsu/charts';
import type { LocalizedText } from '@chorsu/kernel';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { askedColumns } from '../../parts/compared/group-figures.ts';
import { useColumnLabel } from '../../parts/compared/use-column-label.ts';
import { useDay } from '../../parts/day.tsx';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience } from './compare-search.ts';
import classes from './insights.module.css';
import { cellAt } from './region-figures.ts';
import type { RegionViewProps } from './region-view-props.ts';

interface RegionHeatMapProps extends RegionViewProps {
  /** Instead of what the map shows: the region's name, where several stand below each other. */
  readonly title?: LocalizedText;
}

/** Country by country, column by column: the level reached or the gap that is left. From a cell down to its answers. */
export function RegionHeatMap(props: RegionHeatMapProps) {
  const { region, comparison, version, search, title } = props;
  const intl = useIntl();
  const navigate = useNavigate();
  const day = useDay();
  const words = useWords();
  const { direction } = useLanguage();
  const chartWords = useChartWords();
  const { label, short } = useColumnLabel(version.document, comparison.kind);
  const measure = search.show === 'gaps' ? 'gaps' : 'levels';
  const by = search.by ?? 'theme';
  const factWords = {
    level: chartWords.level,
    gap: chartWords.gap,
    coverage: intl.formatMessage({ id: 'insights.coverage' }),
    number: chartWords.number,
    percent: chartWords.percent,
  };
  const columns = askedColumns(comparison);
  const { present, show } = search;
  const kept = {
    ...(present ? { present } : {}),
    ...(show ? { show } : {}),
    ...(search.by ? { by: search.by } : {}),
  };

  const open = (countryId: string, key: string) => {
    const isOwn = comparison.countries.find(({ id }) => id === countryId)?.isOwn === true;
    const audience = askedAudience(search) ?? (isOwn ? undefined : region.audience);
    const asked = { ...kept, ...(audience ? { audience } : {}) };
    if (by !== 'pillar')
      void navigate({
        to: '/compare/$regionId/$countryId/$theme',
        params: { regionId: region.region.id, countryId, theme: key },
        // A country may have answered another questionnaire since.
        search: { ...asked, ...(region.versionId ? { version: region.versionId } : {}) },
        state: { isFromComparison: true },
      });
    else
      void navigate({
        to: '/countries/$countryId/profile',
        params: { countryId },
        search: {
          ...asked,
          region: region.region.id,
          ...(region.versionId ? { version: region.versionId } : {}),
        },
        state: { isFromComparison: true },
      });
  };

  return (
    <section>
      <HeatMap
        title={words(title) || intl.formatMessage({ id: `insights.map.${measure}` }, { by })}
        rowsLabel={intl.formatMessage({ id: 'insights.country' })}
        measure={measure === 'gaps' ? 'gap' : 'level'}
        columns={columns.map((row) => {
          const key = comparison.keys[row]!;
          const above = short(key);
          return { key, label: label(key), ...(above ? { short: above } : {}) };
        })}
        rows={region.countries.map((country, place) => {
          const date = comparison.countries[place]?.snapshotDate;
          return {
            key: country.id,
            label: words(country.name) || country.code,
            ...(date
              ? {
                  note: date.slice(0, 4),
                  facts: [{ label: intl.formatMessage({ id: 'insights.snapshot' }), text: day(date) }],
                }
              : {}),
            cells: columns.map((row) => cellAt(comparison, row, place, measure, factWords)),
          };
        })}
        top={comparison.scale}
        words={
          measure === 'gaps'
            ? { ...chartWords, level: intl.formatMessage({ id: 'insights.reference-gap' }) }
            : chartWords
        }
        direction={direction}
        onOpen={open}
      />
      <p className={classes.note}>
        <FormattedMessage id={by !== 'pillar' ? 'insights.map.keys' : 'insights.map.keys-profile'} />
      </p>
    </section>
  );
}
