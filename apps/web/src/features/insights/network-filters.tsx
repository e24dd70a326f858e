import { Button } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Choice } from './choice.tsx';
import { GROUPINGS } from './compare-search.ts';
import { DownloadButton } from './download-button.tsx';
import classes from './filter-bar.module.css';
import type { NetworkSearch } from './network-search.ts';
import type { NetworkViewProps } from './network-view-props.ts';
import { VersionChoice } from './version-choice.tsx';

/** All filters of the network's comparison in one bar, kept in the address. */
export function NetworkFilters({ network, version, search }: NetworkViewProps) {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/compare/network' });
  const change = (part: { readonly [K in keyof NetworkSearch]: NetworkSearch[K] | undefined }) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(
          Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined),
        ) as NetworkSearch,
      replace: true,
    });
  const hasPillars = version.document.pillars.length > 0;
  const isByCountry = search.rows === 'countries';
  return (
    <div className={classes.bar} role="group" aria-label={intl.formatMessage({ id: 'insights.filters' })}>
      <VersionChoice
        versions={network.versions}
        versionId={network.versionId}
        onChange={(value) => change({ version: value, by: undefined })}
      />
      <Choice
        label={<FormattedMessage id="insights.network.rows" />}
        value={search.rows ?? 'regions'}
        onChange={(value) =>
          change(value === 'countries' ? { rows: value } : { rows: undefined, show: undefined })
        }
        options={[
          ['regions', intl.formatMessage({ id: 'insights.network.rows.regions' })],
          ['countries', intl.formatMessage({ id: 'insights.network.rows.countries' })],
        ]}
      />
      {isByCountry && (
        <Choice
          label={<FormattedMessage id="insights.filter.show" />}
          value={search.show ?? 'levels'}
          onChange={(value) => change({ show: value === 'gaps' ? 'gaps' : undefined })}
          options={[
            ['levels', intl.formatMessage({ id: 'insights.filter.levels' })],
            ['gaps', intl.formatMessage({ id: 'insights.filter.gaps' })],
          ]}
        />
      )}
      <Choice
        label={<FormattedMessage id="insights.filter.by" />}
        value={search.by ?? 'theme'}
        onChange={(value) => change({ by: value === 'pillar' || value === 'section' ? value : undefined })}
        options={GROUPINGS.filter((by) => by !== 'pillar' || hasPillars).map((by) => [
          by,
          intl.formatMessage({ id: `insights.filter.by.${by}` }),
        ])}
      />
      <div className={classes.actions}>
        <Button component={Link} to="/compare" variant="subtle">
          <FormattedMessage id="insights.other-region" />
        </Button>
        <Button
          component={Link}
          to={`/compare/network/gaps${network.versionId ? `?version=${network.versionId}` : ''}`}
          variant="subtle"
        >
          <FormattedMessage id="insights.shared" />
        </Button>
        <DownloadButton
          path="/download/network.csv"
          wanted={{
            audience: network.audience,
            version: network.versionId,
            kind: network.regions[0]?.comparison.kind ?? null,
          }}
        />
      </div>
    </div>
  );
}
