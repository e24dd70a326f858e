import { useIntl, FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { dayFromNow } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords } from '../../parts/wording.tsx';
import {
  OrganisationsDocument,
  type ListedOrganisation,
  type Organisation,
} from './organisations.graphql.ts';
import classes from './organisations.module.css';
import { OrganisationLink } from './region-part.tsx';
import { holdsOn } from './tree.ts';

/** Whether one stands directly below another today; countries stand below their regions. */
function standsBelow(one: ListedOrganisation, { id, kind }: Organisation): boolean {
  if (kind === 'region' && one.kind === 'country')
    return one.regions.some((held) => held.regionId === id && holdsOn(held, dayFromNow()));
  return one.parentId === id && !(kind === 'network' && one.kind === 'country');
}

/** What stands directly below an organisation. */
export function BelowList({ organisation }: { readonly organisation: Organisation }) {
  const intl = useIntl();
  const words = useWords();
  const [{ data, error }, reload] = useQuery({ query: OrganisationsDocument });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const below = data.organisations
    .filter((one) => standsBelow(one, organisation))
    .sort((one, other) => words(one.name).localeCompare(words(other.name), intl.locale));
  if (below.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="organisations.below.none" />
      </p>
    );
  return (
    <ul className={classes.countries}>
      {below.map((one) => (
        <li key={one.id}>
          <OrganisationLink organisation={one} />
        </li>
      ))}
    </ul>
  );
}
