import { problemOf } from '@chorsu/api-client';
import { Section } from '@chorsu/ui';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation, useQuery } from 'urql';
import { dayAndTimeFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import type { OwnMembership } from '../../parts/session/me.graphql.ts';
import { ChangedThings } from './changed-things.tsx';
import { HomeChangesDocument, NoteVisitDocument, type HomeChanges } from './changes.graphql.ts';
import classes from './home.module.css';

const month = 30 * 86_400_000;

/** What others have done since the reader was last here, as far as they may see it. */
export function Changes({ membership }: { readonly membership: OwnMembership }) {
  const [asked, setAsked] = useState<string>();
  const [{ data, error }, reload] = useQuery({
    query: HomeChangesDocument,
    variables: { membershipId: membership.id, since: asked ?? null },
    requestPolicy: 'cache-and-network',
  });
  const changes = data?.changes;
  useNoteVisit(membership.id, changes?.readAt);
  // A role that sleeps until there is a second factor is told nothing; the shell says why.
  if (problemOf(error)?.code === 'access.forbidden') return null;
  return (
    <Section
      title={<FormattedMessage id="home.changes" />}
      actions={
        changes && (
          <SinceWhen
            changes={changes}
            isMonth={asked !== undefined}
            onChoose={(isMonth) => setAsked(isMonth ? new Date(Date.now() - month).toISOString() : undefined)}
          />
        )
      }
    >
      {changes ? (
        <ChangedThings key={asked} changes={changes} role={membership.role} />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={4} />
      )}
    </Section>
  );
}

/** Whoever has seen the list has been here: the next visit begins with what comes after it. */
function useNoteVisit(membershipId: string, readAt: string | undefined): void {
  const [, noteVisit] = useMutation(NoteVisitDocument);
  useEffect(() => {
    if (readAt === undefined) return;
    const note = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', note);
      void noteVisit({ membershipId, shownAt: readAt });
    };
    document.addEventListener('visibilitychange', note);
    note();
    return () => document.removeEventListener('visibilitychange', note);
  }, [membershipId, readAt, noteVisit]);
}

interface SinceWhenProps {
  readonly changes: HomeChanges;
  readonly isMonth: boolean;
  readonly onChoose: (isMonth: boolean) => void;
}

/** Since when, and the other choice where it would show more. */
function SinceWhen({ changes: { lastHereAt }, isMonth, onChoose }: SinceWhenProps) {
  const intl = useIntl();
  const wasHereLately = lastHereAt !== null && Date.now() - Date.parse(lastHereAt) < month;
  return (
    <p className={classes.since}>
      <span className="muted">
        {isMonth || lastHereAt === null ? (
          <FormattedMessage id={lastHereAt === null ? 'home.changes.first' : 'home.changes.month'} />
        ) : (
          <FormattedMessage
            id="home.changes.since"
            values={{ date: intl.formatDate(lastHereAt, dayAndTimeFormat) }}
          />
        )}
      </span>
      {wasHereLately && (
        <button type="button" className={classes.plain} onClick={() => onChoose(!isMonth)}>
          <FormattedMessage id={isMonth ? 'home.changes.show-visit' : 'home.changes.show-month'} />
        </button>
      )}
    </p>
  );
}
