import { problemOf } from '@chorsu/api-client';
import { EmptyState, Page } from '@chorsu/ui';
import { Navigate } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { CountryProfileDocument } from './insights.graphql.ts';

/** Leads a team to its country's profile, where the country lets all read all. */
export function OwnProfilePage() {
  const { membership } = useSession();
  const organisation = membership?.organisation;
  const countryId = organisation?.kind === 'institution' ? organisation.parentId : organisation?.id;
  const [{ data, error }, reload] = useQuery({
    query: CountryProfileDocument,
    variables: { countryId: countryId ?? '' },
    pause: !countryId,
  });
  if (data && countryId)
    return <Navigate to="/countries/$countryId/profile" params={{ countryId }} replace />;
  return (
    <Page>
      {!countryId || problemOf(error)?.code === 'country.not-found' ? (
        <EmptyState level={1} title={<FormattedMessage id="insights.profile.own-sections" />}>
          <FormattedMessage id="insights.profile.own-sections.advice" />
        </EmptyState>
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading hasBlock lines={8} />
      )}
    </Page>
  );
}
