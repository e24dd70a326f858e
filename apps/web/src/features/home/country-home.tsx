import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { Changes } from './changes.tsx';
import { HomeAssessmentsDocument } from './home.graphql.ts';
import classes from './home.module.css';
import { SectionProgress } from './section-progress.tsx';
import { useHomeSections } from './use-home-sections.ts';
import { leading, openIn, waitingFor } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** For those who work on their country's assessment: what waits, what others have done, how far its sections are. */
export function CountryHome({ membership }: { readonly membership: OwnMembership }) {
  const { role, organisation } = membership;
  const [{ data, error }, reload] = useQuery({ query: HomeAssessmentsDocument });
  const countryId = organisation.kind === 'country' ? organisation.id : organisation.parentId;
  const own = (data?.assessments ?? []).filter(({ country }) => country.id === countryId);
  const current = own
    .filter(({ status }) => status === 'open' || status === 'inReview')
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
  const sections = useHomeSections(current, membership);
  if (error && !data)
    return <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={8} />;
  const mine =
    current && sections.rows ? { assessmentId: current.id, open: openIn(sections.rows) } : undefined;
  return (
    <>
      <div className={classes.top}>
        <WaitingList items={waitingFor(role, own, mine)} />
        <Changes membership={membership} />
      </div>
      {current && (
        <SectionProgress
          assessment={current}
          sections={sections}
          isByInstitution={leading.includes(role) || role === 'facilitator'}
        />
      )}
    </>
  );
}
