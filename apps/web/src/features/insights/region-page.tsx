import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { poolKind } from '../../parts/compared/grouping.ts';
import { WithVersion } from '../../parts/compared/with-version.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf } from './compare-search.ts';
import { RegionComparisonDocument } from './insights.graphql.ts';
import { RegionView } from './region-view.tsx';
import { RoomOrPage } from './room-or-page.tsx';

const route = getRouteApi('/shell/compare/$regionId');

/** A region side by side, as its reader may see it. */
export function RegionPage() {
  const { regionId } = route.useParams();
  const search = route.useSearch();
  const words = useWords();
  const audience = askedAudience(search);
  const [{ data: held, error }, reload] = useQuery({
    query: RegionComparisonDocument,
    variables: {
      regionId,
      kind: poolKind[search.by ?? 'theme'],
      ...askedOf(search),
    },
  });
  // A figure made for one audience never stands under the name of another, not even while the next is on its way.
  const isAsked =
    held?.regionComparison.region.id === regionId &&
    (audience === undefined || held.regionComparison.audience === audience) &&
    (!search.present || held.regionComparison.comparison?.isPresented !== false);
  const region = isAsked ? held.regionComparison : undefined;
  usePageTitle(words(region?.region.name));
  return (
    <WithVersion versionId={region?.versionId} error={error} reload={reload} frame={RoomOrPage}>
      {(version) =>
        region?.comparison && (
          <RegionView region={region} comparison={region.comparison} version={version} search={search} />
        )
      }
    </WithVersion>
  );
}
