import { EmptyState, NativeSelect, Page, PageHead, TextInput } from '@chorsu/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { OrganisationsDocument, type ListedOrganisation } from './organisations.graphql.ts';
import classes from './organisations.module.css';
import { RegionPart, OrganisationLink } from './region-part.tsx';
import { pruned, treeOf } from './tree.ts';

const route = getRouteApi('/shell/organisations/');

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Network, regions, countries and institutions, with a search over all names. */
export function OrganisationTreePage() {
  const [{ data, error }, reload] = useQuery({ query: OrganisationsDocument });
  return (
    <Page>
      <PageHead
        title={<FormattedMessage id="app.section.organisations" />}
        lead={<FormattedMessage id="organisations.lead" />}
      />
      {data ? (
        <SearchedTree organisations={data.organisations} />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

function SearchedTree({ organisations }: { readonly organisations: readonly ListedOrganisation[] }) {
  const intl = useIntl();
  const words = useWords();
  const { find = '', region } = route.useSearch();
  const navigate = route.useNavigate();
  const tree = useMemo(() => {
    const collator = new Intl.Collator(intl.locale);
    return treeOf(organisations, dayFromNow(), (one, other) =>
      collator.compare(words(one.name), words(other.name)),
    );
  }, [organisations, intl.locale, words]);
  const wanted = fold(find.trim());
  const fits = ({ name, code }: ListedOrganisation) =>
    [code, ...Object.values(name)].some((one) => fold(one).includes(wanted));
  const shown = tree.regions
    .filter((branch) => !region || branch.region?.id === region)
    .flatMap((branch) => (wanted ? (pruned(branch, fits) ?? []) : branch));
  const delegations = region ? [] : tree.institutions.filter((one) => !wanted || fits(one));
  const narrow = (change: { readonly find?: string; readonly region?: string }) =>
    void navigate({
      search: (before) => {
        const { find: text, region: place } = { ...before, ...change };
        return { ...(text && { find: text }), ...(place && { region: place }) };
      },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          label={intl.formatMessage({ id: 'organisations.find' })}
          value={find}
          onChange={({ target }) => narrow({ find: target.value })}
        />
        <NativeSelect
          label={intl.formatMessage({ id: 'organisations.region' })}
          value={region ?? ''}
          onChange={({ target }) => narrow({ region: target.value })}
          data={[
            { value: '', label: intl.formatMessage({ id: 'organisations.all-regions' }) },
            ...tree.regions.flatMap((branch) =>
              branch.region ? [{ value: branch.region.id, label: words(branch.region.name) }] : [],
            ),
          ]}
        />
      </div>
      {tree.network && (
        <p className={classes.network}>
          <Link to="/organisations/$organisationId" params={{ organisationId: tree.network.id }}>
            <Words text={tree.network.name} />
          </Link>
        </p>
      )}
      {shown.length === 0 && delegations.length === 0 ? (
        <EmptyState title={<FormattedMessage id="organisations.none-found" />} />
      ) : (
        <>
          {shown.map((branch) => (
            <RegionPart key={branch.region?.id ?? 'none'} branch={branch} hasInstitutions={wanted !== ''} />
          ))}
          {delegations.length > 0 && (
            <section className={classes.region}>
              <h2>
                <FormattedMessage id="organisations.delegations" />
              </h2>
              <ul className={classes.countries}>
                {delegations.map((one) => (
                  <li key={one.id}>
                    <OrganisationLink organisation={one} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}
