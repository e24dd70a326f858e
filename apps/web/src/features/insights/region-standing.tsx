import { BandChart } from '@chorsu/charts';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useChartWords } from '../../parts/chart-words.ts';
import { askedColumns, bandAt, namedSpread } from '../../parts/compared/group-figures.ts';
import { groupingOf } from '../../parts/compared/grouping.ts';
import { useColumnLabel } from '../../parts/compared/use-column-label.ts';
import { useLanguage } from '../../parts/language.tsx';
import { useWords } from '../../parts/wording.tsx';
import classes from './insights.module.css';
import type { RegionViewProps } from './region-view-props.ts';

/** Where the region stands: the countries shown by name as a spread, the protected ones as one band, never mixed. */
export function RegionStanding({ region, comparison, version, search }: RegionViewProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { direction } = useLanguage();
  const words = useChartWords();
  const wordsOf = useWords();
  const { label } = useColumnLabel(version.document, comparison.kind);
  const columns = askedColumns(comparison);
  const byName = columns.map((row) => namedSpread(comparison, row));
  const asOne = columns.map((row) => bandAt(comparison, row));
  const reasons = columns.map((row) => comparison.bands.reason[row]);
  const by = groupingOf(comparison.kind);
  const rowsLabel = intl.formatMessage({ id: `insights.by.${by}` });
  // Gaps are narrowed by theme only.
  const onOpen =
    by === 'theme'
      ? (theme: string) =>
          void navigate({
            to: '/compare/$regionId/gaps',
            params: { regionId: region.region.id },
            search: { ...search, theme },
          })
      : undefined;
  const reasonText = {
    none: intl.formatMessage({ id: 'insights.band.none' }),
    protection: intl.formatMessage({ id: 'insights.band.protection' }),
  };
  const reasonLabel = intl.formatMessage({ id: 'insights.band.why' });
  const own = comparison.countries.findIndex(({ isOwn }) => isOwn);
  const ownCountry = region.countries[own];
  const ownScore = (row: number) => comparison.score[row]?.[own] ?? null;
  const ownLabel = ownCountry && ownScore(columns[0] ?? 0) !== null ? wordsOf(ownCountry.name) : undefined;
  const hasNames = byName.some((band) => band !== null);
  const hasOne = asOne.some((band) => band !== null);
  return (
    <div className={classes.standing}>
      {hasNames && (
        <section>
          <BandChart
            title={intl.formatMessage({ id: 'insights.standing.named' })}
            rowsLabel={rowsLabel}
            {...(ownLabel === undefined ? {} : { ownLabel })}
            rows={columns.map((row, place) => ({
              key: comparison.keys[row]!,
              label: label(comparison.keys[row]!),
              band: byName[place] ?? null,
              own: ownScore(row),
              ...(byName[place]
                ? {}
                : {
                    facts: [
                      { label: reasonLabel, text: intl.formatMessage({ id: 'insights.standing.few' }) },
                    ],
                  }),
            }))}
            top={comparison.scale}
            words={{ ...words, band: intl.formatMessage({ id: 'insights.standing.by-name' }) }}
            direction={direction}
            {...(onOpen ? { onOpen } : {})}
          />
          <p className={classes.note}>
            <FormattedMessage id="insights.standing.named.note" />
          </p>
        </section>
      )}
      {hasOne ? (
        <section>
          <BandChart
            title={intl.formatMessage({ id: 'insights.standing.one' })}
            rowsLabel={rowsLabel}
            {...(ownLabel === undefined ? {} : { ownLabel })}
            rows={columns.map((row, place) => {
              const reason = reasons[place];
              return {
                key: comparison.keys[row]!,
                label: label(comparison.keys[row]!),
                band: asOne[place] ?? null,
                own: ownScore(row),
                ...(reason ? { facts: [{ label: reasonLabel, text: reasonText[reason] }] } : {}),
              };
            })}
            top={comparison.scale}
            words={{ ...words, band: intl.formatMessage({ id: 'insights.standing.as-one' }) }}
            direction={direction}
            {...(onOpen ? { onOpen } : {})}
          />
          <p className={classes.note}>
            <FormattedMessage id="insights.standing.one.note" />
            {reasons.includes('protection') && <> {reasonText.protection}</>}
          </p>
        </section>
      ) : (
        <section>
          <h2>
            <FormattedMessage id="insights.standing.one" />
          </h2>
          <p className="muted">{reasonText[reasons.includes('protection') ? 'protection' : 'none']}</p>
        </section>
      )}
    </div>
  );
}
