import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf, poolKind } from './compare-search.ts';
import { NetworkComparisonDocument } from './insights.graphql.ts';
import { NetworkView } from './network-view.tsx';
import { WithVersion } from './with-version.tsx';

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
  const isAsked = audience === undefined || held?.networkComparison.audience === audience;
  const network = isAsked ? held?.networkComparison : undefined;
  usePageTitle(words(network?.network.name));
  return (
    <WithVersion versionId={network?.versionId} error={error} reload={reload}>
      {(version) => network && <NetworkView network={network} version={version} search={search} />}
    </WithVersion>
  );
}
