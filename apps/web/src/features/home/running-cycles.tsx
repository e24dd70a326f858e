import { Section } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { StatusBoard } from '../../parts/status-board.tsx';
import { Words } from '../../parts/wording.tsx';
import { HomeAssessmentsDocument, HomeCyclesDocument } from './home.graphql.ts';

/** The board of each running cycle, the one that closes first on top. */
export function RunningCycles({ linksTo }: { readonly linksTo?: 'profile' }) {
  const [assessments, reloadAssessments] = useQuery({ query: HomeAssessmentsDocument });
  const [cycles, reloadCycles] = useQuery({ query: HomeCyclesDocument });
  const error = assessments.error ?? cycles.error;
  if (!assessments.data || !cycles.data)
    return error ? (
      <Failure
        error={error}
        onRetry={() => {
          reloadAssessments({ requestPolicy: 'network-only' });
          reloadCycles({ requestPolicy: 'network-only' });
        }}
      />
    ) : (
      <Loading lines={8} />
    );
  const all = assessments.data.assessments;
  const running = cycles.data.cycles
    .filter(({ status }) => status === 'running')
    .sort((one, other) => (one.closesOn < other.closesOn ? -1 : 1));
  if (running.length === 0)
    return (
      <p className="muted">
        <FormattedMessage id="home.no-cycle" />{' '}
        <Link to="/cycles">
          <FormattedMessage id="app.section.cycles" />
        </Link>
      </p>
    );
  return running.map(({ id, title }) => (
    <Section
      key={id}
      title={
        <Link to="/cycles/$cycleId" params={{ cycleId: id }}>
          <Words text={title} />
        </Link>
      }
    >
      <StatusBoard cycle={title} rows={all.filter(({ cycleId }) => cycleId === id)} linksTo={linksTo} />
    </Section>
  ));
}
