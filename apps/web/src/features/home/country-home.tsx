import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { useSession } from '../../parts/session/session.tsx';
import { HomeAssessmentsDocument } from './home.graphql.ts';
import { SectionProgress } from './section-progress.tsx';
import { waitingFor } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** For those who work on their country's assessment: what waits, and how far its sections are. */
export function CountryHome({ membership }: { readonly membership: OwnMembership }) {
  const { me } = useSession();
  const { role, organisation } = membership;
  const [{ data, error }, reload] = useQuery({ query: HomeAssessmentsDocument });
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={8} />;
  const countryId = organisation.kind === 'country' ? organisation.id : organisation.parentId;
  const own = data.assessments.filter(({ country }) => country.id === countryId);
  const current = own
    .filter(({ status }) => status === 'open' || status === 'inReview')
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
  const institutions = me.memberships
    .filter((one) => one.role === 'teamMember')
    .map((one) => one.organisation.id);
  return (
    <>
      <WaitingList items={waitingFor(role, own)} />
      {current && (
        <SectionProgress assessment={current} {...(role === 'teamMember' ? { institutions } : {})} />
      )}
    </>
  );
}
