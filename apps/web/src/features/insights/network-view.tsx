import { Page, PageHead } from '@chorsu/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { hasNames, rowsOf } from '../../parts/compared/network-figures.ts';
import { NotAvailable, NothingShared } from '../../parts/compared/not-available.tsx';
import { Words } from '../../parts/wording.tsx';
import { AudienceTag } from './audience-tag.tsx';
import { HowMade } from './how-made.tsx';
import classes from './insights.module.css';
import { NetworkCountries } from './network-countries.tsx';
import { NetworkFilters } from './network-filters.tsx';
import { NetworkRegions } from './network-regions.tsx';
import type { NetworkViewProps } from './network-view-props.ts';
import { OwnHidden } from './own-hidden.tsx';
import { Presentation } from './presentation.tsx';
import { usePresenting } from './use-presenting.ts';

/** Filters, the picture by region or by country, what is not available, and how it was made. */
export function NetworkView(props: NetworkViewProps) {
  const { network, version, search } = props;
  const { present, leave } = usePresenting(search);
  const howMade = <HowMade audience={network.audience} version={version} made={network.regions} />;
  if (search.present)
    return (
      <Presentation
        audience={network.audience}
        onLeave={leave}
        steps={[
          ...figuresForRoom(props).map((figure, place) => (
            <div className={classes.step} key={place}>
              {figure}
            </div>
          )),
          <div className={classes.step} key="made">
            {howMade}
          </div>,
        ]}
      />
    );
  const rows = search.rows ?? 'regions';
  return (
    <Page>
      <Head {...props} rows={rows} above={<AudienceTag audience={network.audience} />} />
      <NetworkFilters {...props} onPresent={present} />
      <Figure {...props} rows={rows} />
      {howMade}
    </Page>
  );
}

/** All regions, then the countries of each that has any to show by name. */
function figuresForRoom(props: NetworkViewProps) {
  const { network } = props;
  return [
    <>
      <Head {...props} rows="regions" />
      <Figure {...props} rows="regions" />
      <OwnHidden countries={network.countries} />
    </>,
    ...network.regions
      .filter(({ comparison }) => hasNames(comparison))
      .map((region) => (
        <>
          <Head {...props} rows="countries" />
          <NetworkCountries {...props} network={{ ...network, regions: [region] }} />
        </>
      )),
  ];
}

interface RowsProps extends NetworkViewProps {
  readonly rows: 'regions' | 'countries';
}

const Head = ({ network, rows, above }: RowsProps & { readonly above?: ReactNode }) => (
  <PageHead
    above={above}
    title={<Words text={network.network.name} />}
    lead={<FormattedMessage id={`insights.network.${rows}`} />}
  />
);

function Figure({ rows, ...props }: RowsProps) {
  const { regions } = props.network;
  const isByCountry = rows === 'countries';
  const empty = regions.filter(
    ({ comparison }) => !(isByCountry ? hasNames(comparison) : rowsOf(comparison).length > 0),
  );
  if (empty.length === regions.length) return <NothingShared />;
  return (
    <div>
      {isByCountry ? <NetworkCountries {...props} /> : <NetworkRegions {...props} />}
      <NotAvailable places={empty.map(({ region }) => region)} />
      {!isByCountry && (
        <p className={classes.note}>
          <FormattedMessage id="insights.network.no-whole" />
        </p>
      )}
    </div>
  );
}
