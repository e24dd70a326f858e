import { Page } from '@chorsu/ui';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { ownOutbox } from '../../parts/outbox/own-outbox.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Failure, Loading } from '../../parts/problem.tsx';
import { useSession } from '../../parts/session/session.tsx';
import { useWords } from '../../parts/wording.tsx';
import { FillingScreen } from './filling-screen.tsx';
import { FillingSession } from './filling-session.ts';
import { Invited } from './invited.tsx';
import { useAssessment } from './use-session-parts.ts';

const route = getRouteApi('/shell/assessments/$assessmentId');

const HandOut = lazy(() => import('./hand-out.tsx').then((part) => ({ default: part.HandOut })));

/** Opens an assessment from the server, or without a network as this device knows it. */
export function FillingPage() {
  const { assessmentId } = route.useParams();
  const { me } = useSession();
  const client = useClient();
  const [session, setSession] = useState<FillingSession>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    let opened: FillingSession | undefined;
    setSession(undefined);
    setError(undefined);
    ownOutbox(me.id, client)
      .then((outbox) => FillingSession.open({ client, outbox, account: me.id, assessmentId }))
      .then((ready) => {
        opened = ready;
        if (isGone) ready.close();
        else setSession(ready);
      })
      .catch((reason: unknown) => !isGone && setError(reason));
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [assessmentId, client, me.id, attempt]);
  if (session) return <Opened session={session} onReopen={() => setAttempt(attempt + 1)} />;
  return (
    <Page>
      {error ? (
        <Failure isTyped error={error} onRetry={() => setAttempt(attempt + 1)} />
      ) : (
        <Loading lines={10} />
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly session: FillingSession;
  readonly onReopen: () => void;
}

function Opened({ session, onReopen }: OpenedProps) {
  const assessment = useAssessment(session);
  const { panel } = route.useSearch();
  const words = useWords();
  usePageTitle(words(assessment.cycleTitle));
  const isInvited = assessment.status === 'invited' || assessment.status === 'declined';
  if (isInvited) return <Invited assessment={assessment} onAccepted={onReopen} />;
  if (panel === 'hand-out' && assessment.abilities.includes('assessment.assign'))
    return (
      <Suspense fallback={<Loading lines={10} />}>
        <HandOut session={session} onChanged={onReopen} />
      </Suspense>
    );
  return <FillingScreen session={session} onReopen={onReopen} />;
}
