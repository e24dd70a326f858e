import { EmptyState, Page } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useWords } from '../../parts/wording.tsx';
import { askedAudience, askedOf, poolKind } from './compare-search.ts';
import { ComparedVersionDocument, NetworkComparisonDocument } from './insights.graphql.ts';
import { NetworkView } from './network-view.tsx';

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
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: network?.versionId ?? '' },
    pause: !network?.versionId,
  });
  usePageTitle(words(network?.network.name));
  const failed = (!network && error) || (!version.data && version.error);
  if (failed)
    return (
      <Page>
        <Failure
          error={failed}
          onRetry={() => (network ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
        />
      </Page>
    );
  if (!network || (network.versionId && !version.data))
    return (
      <Page>
        <Loading hasBlock lines={6} />
      </Page>
    );
  if (!version.data)
    return (
      <Page>
        <EmptyState level={1} title={<FormattedMessage id="insights.nothing-submitted" />}>
          <FormattedMessage id="insights.nothing-submitted.advice" />
        </EmptyState>
      </Page>
    );
  return <NetworkView network={network} version={version.data.questionnaireVersion} search={search} />;
}
