import { EmptyState, Page } from '@chorsu/ui';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery, type CombinedError, type UseQueryExecute } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { ComparedVersionDocument, type ComparedVersion } from './insights.graphql.ts';

interface WithVersionProps {
  /** Of the figures: undefined while they are on their way, null where nothing was submitted. */
  readonly versionId: string | null | undefined;
  /** Why the figures didn't come, and how to ask for them again. */
  readonly error: CombinedError | undefined;
  readonly reload: UseQueryExecute;
  readonly children: (version: ComparedVersion) => ReactNode;
}

/** A page of figures with the version that they were made over; says so where one of them fails or is missing. */
export function WithVersion({ versionId, error, reload, children }: WithVersionProps) {
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: versionId ?? '' },
    pause: !versionId,
  });
  const isHere = versionId !== undefined;
  const failed = isHere ? !version.data && version.error : error;
  if (failed)
    return (
      <Page>
        <Failure
          error={failed}
          onRetry={() => (isHere ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
        />
      </Page>
    );
  if (!isHere || (versionId && !version.data))
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
  return children(version.data.questionnaireVersion);
}
