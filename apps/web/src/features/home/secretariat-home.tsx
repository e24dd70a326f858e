import { Section } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { StatusBoard } from '../../parts/status-board.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { Words } from '../../parts/wording.tsx';
import { Changes } from './changes.tsx';
import { HomeAssessmentsDocument, HomeCyclesDocument } from './home.graphql.ts';
import { waitingFor } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** For those who follow countries: what was submitted to them, and the board of each running cycle. */
export function SecretariatHome({ membership }: { readonly membership: OwnMembership }) {
  const isSecretariat = membership.role === 'secretariat';
  const [assessments, reload] = useQuery({ query: HomeAssessmentsDocument });
  const [cycles] = useQuery({ query: HomeCyclesDocument });
  const error = assessments.error ?? cycles.error;
  if (!assessments.data || !cycles.data)
    return error ? (
      <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
    ) : (
      <Loading lines={8} />
    );
  const all = assessments.data.assessments;
  const running = cycles.data.cycles
    .filter(({ status }) => status === 'running')
    .sort((one, other) => (one.closesOn < other.closesOn ? -1 : 1));
  return (
    <>
      {isSecretariat && <WaitingList items={waitingFor('secretariat', all)} />}
      <Changes membership={membership} />
      {running.length === 0 && (
        <p className="muted">
          <FormattedMessage id="home.no-cycle" />{' '}
          <Link to="/cycles">
            <FormattedMessage id="app.section.cycles" />
          </Link>
        </p>
      )}
      {running.map(({ id, title }) => (
        <Section
          key={id}
          title={
            <Link to="/cycles/$cycleId" params={{ cycleId: id }}>
              <Words text={title} />
            </Link>
          }
        >
          <StatusBoard
            cycle={title}
            rows={all.filter(({ cycleId }) => cycleId === id)}
            linksTo={isSecretariat ? 'profile' : undefined}
          />
        </Section>
      ))}
    </>
  );
}
