import { problemOf } from '@chorsu/api-client';
import { Button, Decision, EmptyState, Page, PageHead, Section } from '@chorsu/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { Day } from '../../parts/day.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useHasRole } from '../../parts/session/session.tsx';
import { StatusBoard } from '../../parts/status-board.tsx';
import { useWords, Words } from '../../parts/wording.tsx';
import { CycleStatusTag } from './cycle-status.tsx';
import { CloseCycleDocument, CycleDocument, cycleTypes, type CyclePageData } from './cycles.graphql.ts';
import { ReviewPanel } from './review-panel.tsx';
import { StatusCounts } from './status-counts.tsx';

const route = getRouteApi('/shell/cycles/$cycleId');

/** One cycle: where its countries stand. */
export function CyclePage() {
  const { cycleId } = route.useParams();
  const words = useWords();
  const [{ data, error }, reload] = useQuery({
    query: CycleDocument,
    variables: { id: cycleId },
    context: cycleTypes,
  });
  usePageTitle(words(data?.cycle.title));
  const ask = (): void => reload({ requestPolicy: 'network-only' });
  if (data) return <LoadedCycle data={data} onRefused={ask} />;
  return <Page>{error ? <Failure error={error} onRetry={ask} /> : <Loading lines={8} />}</Page>;
}

interface LoadedCycleProps {
  readonly data: CyclePageData;
  readonly onRefused: () => void;
}

function LoadedCycle({ data: { cycle, assessments }, onRefused }: LoadedCycleProps) {
  const [isClosing, setIsClosing] = useState(false);
  const { review } = route.useSearch();
  const navigate = useNavigate();
  const reviewed = assessments.find(({ id, abilities }) => id === review && mayReview(abilities));
  const isAtHome = useHasRole('focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert');
  const isSecretariat = useHasRole('secretariat');
  return (
    <Page>
      <PageHead
        above={<CycleStatusTag status={cycle.status} />}
        title={<Words text={cycle.title} />}
        lead={
          <>
            <Day date={cycle.opensOn} /> – <Day date={cycle.closesOn} /> ·{' '}
            <Link to="/questionnaires/versions/$versionId" params={{ versionId: cycle.version.id }}>
              <Words text={cycle.version.title} />
            </Link>
          </>
        }
        actions={
          cycle.abilities.includes('cycle.close') && (
            <Button variant="default" onClick={() => setIsClosing(true)}>
              <FormattedMessage id="cycles.close" />
            </Button>
          )
        }
      />
      {assessments.length === 0 ? (
        <EmptyState title={<FormattedMessage id="cycles.board.none" />} />
      ) : (
        <Section title={<FormattedMessage id="cycles.countries" />}>
          <StatusCounts statuses={assessments.map(({ status }) => status)} />
          <StatusBoard
            rows={assessments}
            linksTo={isAtHome ? 'assessment' : isSecretariat ? 'profile' : undefined}
            {...(assessments.some(({ abilities }) => mayReview(abilities)) && { action: reviewLink })}
          />
        </Section>
      )}
      {reviewed && (
        <ReviewPanel
          assessment={reviewed}
          versionId={cycle.version.id}
          onRefused={onRefused}
          onClose={() => void navigate({ to: '.', search: {}, replace: true })}
        />
      )}
      {isClosing && <CloseDecision id={cycle.id} onClose={() => setIsClosing(false)} />}
    </Page>
  );
}

const mayReview = (abilities: readonly string[]) =>
  abilities.includes('assessment.acknowledge') || abilities.includes('assessment.return');

const reviewLink = ({ id, abilities }: CyclePageData['assessments'][number]) =>
  mayReview(abilities) && (
    <Link to="." search={{ review: id }}>
      <FormattedMessage id="cycles.review" />
    </Link>
  );

function CloseDecision({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const intl = useIntl();
  const [{ fetching, error }, close] = useMutation(CloseCycleDocument);
  const send = async () => {
    const { data } = await close({ id });
    if (data) onClose();
  };
  return (
    <Decision
      title={<FormattedMessage id="cycles.close.title" />}
      closeLabel={intl.formatMessage({ id: 'ui.close' })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button loading={fetching} onClick={() => void send()}>
            <FormattedMessage id="cycles.close" />
          </Button>
        </>
      }
    >
      <Refusal problem={problemOf(error)} />
      <p>
        <FormattedMessage id="cycles.close.means" />
      </p>
    </Decision>
  );
}
