import { EmptyState } from '@chorsu/ui';
import { Fragment, type ComponentType, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery, type CombinedError, type UseQueryExecute } from 'urql';
import { Failure, Loading } from '../problem.tsx';
import { ComparedVersionDocument, type ComparedVersion } from './compared.graphql.ts';

interface WithVersionProps {
  /** Of the figures: undefined while they are on their way, null where nothing was submitted. */
  readonly versionId: string | null | undefined;
  /** Why the figures didn't come, and how to ask for them again. */
  readonly error: CombinedError | undefined;
  readonly reload: UseQueryExecute;
  /** Round what stands here instead of the figures; without one they are among others on a page, which has its own title. */
  readonly frame?: ComponentType<{ readonly children: ReactNode }>;
  readonly children: (version: ComparedVersion) => ReactNode;
}

/** Figures with the version that they were made over; says so where one of them fails or is missing. */
export function WithVersion({ versionId, error, reload, frame, children }: WithVersionProps) {
  const [version, reloadVersion] = useQuery({
    query: ComparedVersionDocument,
    variables: { id: versionId ?? '' },
    pause: !versionId,
  });
  const Around = frame ?? Fragment;
  const isHere = versionId !== undefined;
  const failed = isHere ? !version.data && version.error : error;
  if (failed)
    return (
      <Around>
        <Failure
          error={failed}
          onRetry={() => (isHere ? reloadVersion : reload)({ requestPolicy: 'network-only' })}
        />
      </Around>
    );
  if (!isHere || (versionId && !version.data))
    return (
      <Around>
        <Loading hasBlock lines={6} />
      </Around>
    );
  if (!version.data)
    return (
      <Around>
        <EmptyState
          {...(frame ? { level: 1 } : {})}
          title={<FormattedMessage id="insights.nothing-submitted" />}
        >
          <FormattedMessage id="insights.nothing-submitted.advice" />
        </EmptyState>
      </Around>
    );
  return children(version.data.questionnaireVersion);
}
