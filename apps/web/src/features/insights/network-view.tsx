import { EmptyState, Page, PageHead } from '@chorsu/ui';
import { Words } from '../../parts/wording.tsx';
import { FormattedMessage } from 'react-intl';
import { AudienceTag } from './audience-tag.tsx';
import { HowMade } from './how-made.tsx';
import classes from './insights.module.css';
import { NetworkCountries } from './network-countries.tsx';
import { NetworkFilters } from './network-filters.tsx';
import { hasNames, rowsOf } from './network-figures.ts';
import { NetworkRegions } from './network-regions.tsx';
import type { NetworkViewProps } from './network-view-props.ts';

/** Filters, the picture by region or by country, what is not available, and how it was made. */
export function NetworkView(props: NetworkViewProps) {
  const { network, version, search } = props;
  const isByCountry = search.rows === 'countries';
  const empty = network.regions.filter(
    ({ comparison }) => !(isByCountry ? hasNames(comparison) : rowsOf(comparison).length > 0),
  );
  return (
    <Page>
      <PageHead
        above={<AudienceTag audience={network.audience} />}
        title={<Words text={network.network.name} />}
        lead={
          <FormattedMessage id={isByCountry ? 'insights.network.countries' : 'insights.network.regions'} />
        }
      />
      <NetworkFilters {...props} />
      {empty.length === network.regions.length ? (
        <EmptyState title={<FormattedMessage id="insights.nothing-shared" />}>
          <FormattedMessage id="insights.nothing-shared.advice" />
        </EmptyState>
      ) : (
        <>
          {isByCountry ? <NetworkCountries {...props} /> : <NetworkRegions {...props} />}
          {empty.length > 0 && (
            <p className={classes.note}>
              <FormattedMessage
                id="insights.network.empty"
                values={{
                  regions: empty.map(({ region }, place) => (
                    <span key={region.id}>
                      {place > 0 && ' · '}
                      <Words text={region.name} />
                    </span>
                  )),
                }}
              />
            </p>
          )}
          {!isByCountry && (
            <p className={classes.note}>
              <FormattedMessage id="insights.network.no-whole" />
            </p>
          )}
        </>
      )}
      <HowMade audience={network.audience} version={version} made={network.regions} />
    </Page>
  );
}
