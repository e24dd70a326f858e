import { EmptyState, Page } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf, poolKind } from './compare-search.ts';
import { ComparedVersionDocument, RegionComparisonDocument } from './insights.graphql.ts';
import { RegionView } from './region-view.tsx';

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
  const data = isAsked ? held : undefined;
  const versionId = data?.regionComparison.versionId;
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: versionId ?? '' },
    pause: !versionId,
  });
  usePageTitle(words(data?.regionComparison.region.name));

  if (error && !data)
    return (
      <Page>
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (version.error && !version.data)
    return (
      <Page>
        <Failure error={version.error} onRetry={() => reloadVersion({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (!data || (versionId && !version.data))
    return (
      <Page>
        <Loading hasBlock lines={6} />
      </Page>
    );
  const { regionComparison } = data;
  if (!regionComparison.comparison || !version.data)
    return (
      <Page>
        <EmptyState level={1} title={<FormattedMessage id="insights.nothing-submitted" />}>
          <FormattedMessage id="insights.nothing-submitted.advice" />
        </EmptyState>
      </Page>
    );
  return (
    <RegionView
      region={regionComparison}
      comparison={regionComparison.comparison}
      version={version.data.questionnaireVersion}
      search={search}
    />
  );
}
