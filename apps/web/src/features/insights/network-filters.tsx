import { Button } from '@chorsu/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Choice } from './choice.tsx';
import { ByChoice, ShowChoice } from './column-choices.tsx';
import { changed } from './compare-search.ts';
import { DownloadButton } from './download-button.tsx';
import classes from './filter-bar.module.css';
import type { NetworkSearch } from './network-search.ts';
import type { NetworkViewProps } from './network-view-props.ts';
import { PresentButton } from './present-button.tsx';
import { VersionChoice } from './version-choice.tsx';

interface NetworkFiltersProps extends NetworkViewProps {
  readonly onPresent: () => void;
}

/** All filters of the network's comparison in one bar, kept in the address. */
export function NetworkFilters({ network, version, search, onPresent }: NetworkFiltersProps) {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/compare/network' });
  const change = (part: Parameters<typeof changed<NetworkSearch>>[1]) =>
    void navigate({ search: (now) => changed<NetworkSearch>(now, part), replace: true, state: true });
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
      {isByCountry && <ShowChoice show={search.show} onChange={(show) => change({ show })} />}
      <ByChoice by={search.by} document={version.document} onChange={(by) => change({ by })} />
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
        <PresentButton onPresent={onPresent} />
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
