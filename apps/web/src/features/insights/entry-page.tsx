import { EmptyState, Page, PageHead } from '@chorsu/ui';
import { Link, Navigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import classes from './insights.module.css';
import { OwnCountriesDocument, RegionsDocument } from './insights.graphql.ts';

/** Leads to the reader's region; lets them choose where there are several. */
export function EntryPage() {
  const intl = useIntl();
  const words = useWords();
  const { me, membership } = useSession();
  const [regions, reloadRegions] = useQuery({ query: RegionsDocument });
  const [countries, reloadCountries] = useQuery({
    query: OwnCountriesDocument,
    pause: membership?.organisation.kind !== 'country',
  });
  const error = regions.error ?? countries.error;
  const isCountry = membership?.organisation.kind === 'country';
  if (!regions.data || (isCountry && !countries.data))
    return (
      <Page>
        {error ? (
          <Failure
            error={error}
            onRetry={() => {
              reloadRegions({ requestPolicy: 'network-only' });
              if (isCountry) reloadCountries({ requestPolicy: 'network-only' });
            }}
          />
        ) : (
          <Loading lines={6} />
        )}
      </Page>
    );

  // Analysts, and those who observe for an organisation of the whole network.
  const hasNetwork = me.abilities.includes('insight.compareNetwork') || membership?.role === 'observer';
  const today = dayFromNow();
  const own = countries.data?.organisations.find(({ id }) => id === membership?.organisation.id);
  const ownRegions = new Set(
    membership?.organisation.kind === 'region'
      ? [membership.organisation.id]
      : own?.regions
          .filter(({ from, until }) => from <= today && (!until || until >= today))
          .map(({ regionId }) => regionId),
  );
  const offered =
    ownRegions.size > 0
      ? regions.data.organisations.filter(({ id }) => ownRegions.has(id))
      : membership?.organisation.kind === 'network' || membership?.organisation.kind === 'institution'
        ? regions.data.organisations
        : [];
  const sorted = [...offered].sort((one, other) =>
    words(one.name).localeCompare(words(other.name), intl.locale),
  );
  const [only] = sorted;
  if (only && sorted.length === 1)
    return <Navigate to="/compare/$regionId" params={{ regionId: only.id }} replace />;
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.compare" />}
        {...(sorted.length > 0 ? { lead: <FormattedMessage id="insights.choose-region" /> } : {})}
      />
      {sorted.length === 0 ? (
        <EmptyState title={<FormattedMessage id="insights.no-region" />}>
          <FormattedMessage id="insights.no-region.advice" />
        </EmptyState>
      ) : (
        <ul className={classes.regions}>
          {hasNetwork && (
            <li>
              <Link to="/compare/network" className={classes.region}>
                <FormattedMessage id="insights.network" />
                <span className="muted small">
                  <FormattedMessage id="insights.network.advice" />
                </span>
              </Link>
            </li>
          )}
          {sorted.map(({ id, name, isInvented }) => (
            <li key={id}>
              <Link to="/compare/$regionId" params={{ regionId: id }} className={classes.region}>
                <Words text={name} />
                {isInvented && (
                  <span className="muted small">
                    <FormattedMessage id="insights.invented" />
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
