import { Button, EmptyState, Page, PageHead, ProgressRing } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { AssessmentStatusTag } from '../../parts/assessment-status.tsx';
import { dayFormat } from '../../parts/day.tsx';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Words } from '../../parts/wording.tsx';
import { AssessmentsDocument, type ListedAssessment } from './filling.graphql.ts';
import classes from './assessments.module.css';

/** What is worked on or waits for an answer. */
const running: readonly ListedAssessment['status'][] = ['invited', 'open', 'inReview'];

/** The assessments that this person may see: those that run first by when they are due, then the newest. */
export function AssessmentsPage() {
  const [{ data, error }, reload] = useQuery({ query: AssessmentsDocument });
  return (
    <Page>
      <PageHead title={<FormattedMessage id="app.section.assessments" />} />
      {data ? (
        <AssessmentList assessments={data.assessments} />
      ) : error ? (
        <Failure error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading lines={6} />
      )}
    </Page>
  );
}

function AssessmentList({ assessments }: { readonly assessments: readonly ListedAssessment[] }) {
  if (assessments.length === 0)
    return (
      <EmptyState title={<FormattedMessage id="filling.none" />}>
        <FormattedMessage id="filling.none.advice" />
      </EmptyState>
    );
  const isRunning = ({ status }: ListedAssessment): boolean => running.includes(status);
  const sorted = [
    ...assessments.filter(isRunning).sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
    ...assessments
      .filter((one) => !isRunning(one))
      .sort((one, other) => other.dueOn.localeCompare(one.dueOn)),
  ];
  return (
    <ul className={classes.list}>
      {sorted.map((assessment) => (
        <AssessmentRow key={assessment.id} assessment={assessment} />
      ))}
    </ul>
  );
}

function AssessmentRow({ assessment }: { readonly assessment: ListedAssessment }) {
  const intl = useIntl();
  const { id, cycleTitle, country, status, dueOn, submittedAt, progress } = assessment;
  const done = progress ? progress.answered + progress.nonAnswered : 0;
  return (
    <li className={classes.row}>
      <ProgressRing share={progress && progress.total > 0 ? done / progress.total : 0} size={28} />
      <div className={classes.title}>
        <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
          <Words text={cycleTitle} />
        </Link>
        <span className="muted">
          <Words text={country.name} />
          {' · '}
          {submittedAt ? (
            <FormattedMessage
              id="filling.submitted-on"
              values={{ date: intl.formatDate(submittedAt, dayFormat) }}
            />
          ) : (
            <FormattedMessage
              id="filling.due"
              values={{
                date: intl.formatDate(`${dueOn}T00:00:00Z`, { ...dayFormat, timeZone: 'UTC' }),
              }}
            />
          )}
        </span>
      </div>
      {progress && (
        <span className="muted num">
          <FormattedMessage id="filling.done-of" values={{ done, total: progress.total }} />
        </span>
      )}
      <AssessmentStatusTag status={status} />
      {assessment.abilities.includes('assessment.accept') && (
        <Button size="compact-sm" component={Link} to={`/assessments/${id}`}>
          <FormattedMessage id="filling.decide" />
        </Button>
      )}
    </li>
  );
}
