import { problemOf } from '@chorsu/api-client';
import { reasonText, Wording, type ShownIssue } from '@chorsu/form-ui';
import { questionsOf, type Section } from '@chorsu/questionnaire';
import { Button } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMutation } from 'urql';
import { Failure } from '../../parts/problem.tsx';
import { ReopenDocument, StartReviewDocument, SubmitDocument } from './filling.graphql.ts';
import classes from './filling.module.css';
import type { FillingSession } from './filling-session.ts';
import { Moved } from './moved.tsx';
import { innerCode, outerCode } from './sections.ts';
import { useAssessment, useOverAll, useProgress, useUnsentCount } from './use-session-parts.ts';

interface SubmissionProps {
  readonly session: FillingSession;
  readonly sections: readonly Section[];
  readonly onGo: (to: { section?: string; question?: string }) => void;
}

/** The way from the country's work to the snapshot: what is missing, national review, submitting. */
export function Submission({ session, onGo }: SubmissionProps) {
  const assessment = useAssessment(session);
  const { abilities, status, submittedAt, returnReasons } = assessment;
  const intl = useIntl();
  if (status === 'submitted' || status === 'acknowledged' || status === 'closed')
    return (
      <p className={classes.state} data-tone="good" role="status">
        <FormattedMessage
          id={status === 'submitted' ? 'filling.is-submitted' : 'filling.is-acknowledged'}
          values={{ date: submittedAt ? intl.formatDate(submittedAt, { dateStyle: 'long' }) : '' }}
        />
      </p>
    );
  return (
    <>
      {returnReasons.length > 0 && <Returned reasons={returnReasons} session={session} onGo={onGo} />}
      {abilities.includes('assessment.assign') && assessment.assignments.length === 0 && (
        <div className={classes.state}>
          <span>
            <FormattedMessage id="filling.hand-out.offered" />
          </span>
          <Button component={Link} to={`/assessments/${assessment.id}?panel=hand-out`} size="compact-md">
            <FormattedMessage id="filling.hand-out" />
          </Button>
        </div>
      )}
      {abilities.includes('assessment.startReview') && <StartReview session={session} onGo={onGo} />}
      {status === 'inReview' && <Review session={session} onGo={onGo} />}
    </>
  );
}

type Go = SubmissionProps['onGo'];

function Returned({
  reasons,
  session,
  onGo,
}: {
  readonly reasons: ReturnType<typeof useAssessment>['returnReasons'];
  readonly session: FillingSession;
  readonly onGo: Go;
}) {
  return (
    <div className={classes.state} data-tone="warn">
      <b>
        <FormattedMessage id="filling.returned" />
      </b>
      <ul className={classes.plain}>
        {reasons.map(({ section, path, reason, at }) => (
          <li key={`${at}${section}${path ?? ''}`}>
            <PlaceLink session={session} path={path ?? undefined} section={section} onGo={onGo} />:{' '}
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlaceLink({
  session,
  path,
  section,
  onGo,
}: {
  readonly session: FillingSession;
  readonly path: string | undefined;
  readonly section?: string;
  readonly onGo: Go;
}) {
  const { document } = session.model;
  const questions = useMemo(
    () => new Map([...questionsOf(document)].map(({ item }) => [item.code, item.label])),
    [document],
  );
  const code = path === undefined ? undefined : outerCode(path);
  if (path === undefined || code === undefined) {
    const title = document.sections.find((one) => one.code === section)?.title;
    if (section === undefined || !title) return <bdi>{section}</bdi>;
    return (
      <button type="button" className={classes.placeLink} onClick={() => onGo({ section })}>
        <Wording text={title} path={section} />
      </button>
    );
  }
  const inner = innerCode(path);
  return (
    <button type="button" className={classes.placeLink} onClick={() => onGo({ question: path })}>
      <bdi dir="ltr">{code}</bdi> <Wording text={questions.get(code)} path={path} />
      {inner !== code && (
        <>
          {' · '}
          <Wording text={questions.get(inner)} path={path} />
        </>
      )}
    </button>
  );
}

/** Nobody is stopped from reviewing; what is missing is shown there. */
function StartReview({ session, onGo }: { readonly session: FillingSession; readonly onGo: Go }) {
  const { id } = useAssessment(session);
  const { required, requiredDone, toReconcile, issues } = useProgress(session);
  const [{ error, fetching }, start] = useMutation(StartReviewDocument);
  const left = required - requiredDone + toReconcile + issues;
  return (
    <div className={classes.state}>
      <span>
        {left === 0 ? (
          <FormattedMessage id="filling.review.ready" />
        ) : (
          <FormattedMessage
            id="filling.review.left"
            values={{ required: required - requiredDone, toReconcile, issues }}
          />
        )}
      </span>
      <Button
        variant={left === 0 ? 'filled' : 'default'}
        size="compact-md"
        loading={fetching}
        onClick={() =>
          void start({ assessmentId: id }).then(({ data }) => data && session.update(data.startReview))
        }
      >
        <FormattedMessage id="filling.review.start" />
      </Button>
      {left > 0 && (
        <button
          type="button"
          className={classes.placeLink}
          onClick={() =>
            onGo({ question: session.model.firstMissing() ?? session.model.firstProblem() ?? '' })
          }
        >
          <FormattedMessage id="filling.review.first" />
        </button>
      )}
      {error && <Failure isTyped error={error} />}
    </div>
  );
}

/** Of what stands in the way, so many are named at once. */
const LISTED = 50;

/** The focal point looks at one sequence; when answers come in meanwhile, submitting shows them first. */
function Review({ session, onGo }: { readonly session: FillingSession; readonly onGo: Go }) {
  const { id, abilities } = useAssessment(session);
  const intl = useIntl();
  const [looked, setLooked] = useState(session.sequence);
  const [hasMoved, setMoved] = useState(false);
  const [submitting, submit] = useMutation(SubmitDocument);
  const [reopening, reopen] = useMutation(ReopenDocument);
  const issues = JSON.parse(
    useOverAll(session, () => JSON.stringify(session.model.submissionIssues())),
  ) as readonly ShownIssue[];
  const unsent = useUnsentCount(session);
  const send = async (): Promise<void> => {
    const { data, error } = await submit({ assessmentId: id, sequence: looked });
    if (data) session.update(data.submitAssessment);
    else if (problemOf(error)?.code === 'assessment.moved') setMoved(true);
  };
  const isBlocked = issues.length > 0 || unsent > 0;
  const failure = reopening.error ?? (hasMoved ? undefined : submitting.error);
  return (
    <div className={classes.state} data-tone="review">
      <b>
        <FormattedMessage id="filling.in-review" />
      </b>
      {issues.length > 0 && (
        <details open={issues.length < 8}>
          <summary>
            <FormattedMessage id="filling.blocked" values={{ count: issues.length }} />
          </summary>
          <ul className={classes.plain}>
            {issues.slice(0, LISTED).map((issue, place) => (
              <li key={place}>
                <PlaceLink session={session} path={issue.at} onGo={onGo} />{' '}
                {issue.wording ? (
                  <Wording text={issue.wording} path={issue.at ?? ''} />
                ) : (
                  reasonText(intl, issue.code, issue.parameters)
                )}
              </li>
            ))}
          </ul>
          {issues.length > LISTED && (
            <p className="muted small">
              <FormattedMessage id="filling.blocked.more" values={{ count: issues.length - LISTED }} />
            </p>
          )}
        </details>
      )}
      {unsent > 0 && (
        <p>
          <FormattedMessage id="filling.unsent" values={{ count: unsent }} />
        </p>
      )}
      {hasMoved && (
        <Moved
          session={session}
          since={looked}
          onSeen={() => {
            setLooked(session.sequence);
            setMoved(false);
          }}
          onGo={onGo}
        />
      )}
      {failure && <Failure isTyped error={failure} />}
      <div className={classes.actions}>
        {abilities.includes('assessment.submit') && (
          <Button loading={submitting.fetching} disabled={isBlocked || hasMoved} onClick={() => void send()}>
            <FormattedMessage id="filling.submit" />
          </Button>
        )}
        {abilities.includes('assessment.reopen') && (
          <Button
            variant="default"
            loading={reopening.fetching}
            onClick={() =>
              void reopen({ assessmentId: id }).then(
                ({ data }) => data && session.update(data.reopenAssessment),
              )
            }
          >
            <FormattedMessage id="filling.reopen" />
          </Button>
        )}
      </div>
      <p className="muted small">
        <FormattedMessage id="filling.submit.means" />
      </p>
    </div>
  );
}
