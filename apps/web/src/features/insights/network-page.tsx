import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { NetworkComparisonDocument } from '../../parts/compared/compared.graphql.ts';
import { poolKind } from '../../parts/compared/grouping.ts';
import { WithVersion } from '../../parts/compared/with-version.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { NetworkView } from './network-view.tsx';
import { RoomOrPage } from './room-or-page.tsx';

const route = getRouteApi('/shell/compare/network');

/** All regions of the network side by side, as their reader may see them. */
export function NetworkPage() {
  const search = route.useSearch();
  const words = useWords();
  const [{ data: held, error }, reload] = useQuery({
    query: NetworkComparisonDocument,
    variables: { kind: poolKind[search.by ?? 'theme'], ...askedOf(search) },
  });
  const audience = askedAudience(search);
  // A figure made for one audience never stands under the name of another, not even while the next is on its way.
  const isAsked =
    (audience === undefined || held?.networkComparison.audience === audience) &&
    (!search.present || held?.networkComparison.regions.every(({ comparison }) => comparison.isPresented));
  const network = isAsked ? held?.networkComparison : undefined;
  usePageTitle(words(network?.network.name));
  return (
    <WithVersion versionId={network?.versionId} error={error} reload={reload} frame={RoomOrPage}>
      {(version) => network && <NetworkView network={network} version={version} search={search} />}
    </WithVersion>
  );
}
