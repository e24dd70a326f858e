import { Button, EmptyState, Page, PageHead, ProgressRing, Tag, type Tone } from '@chorsu/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useQuery } from 'urql';
import { Failure, Loading } from '../../parts/problem.tsx';
import { Words } from '../../parts/wording.tsx';
import { AssessmentsDocument, type ListedAssessment } from './filling.graphql.ts';
import classes from './assessments.module.css';

const statusTone: Readonly<Record<ListedAssessment['status'], Tone>> = {
  invited: 'warn',
  declined: 'plain',
  open: 'accent',
  inReview: 'second',
  submitted: 'good',
  acknowledged: 'good',
  closed: 'plain',
};

/** The assessments that this person may see, what is to be done first. */
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
  const order = ['invited', 'open', 'inReview', 'submitted', 'acknowledged', 'closed', 'declined'];
  const sorted = [...assessments].sort(
    (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.dueOn < b.dueOn ? -1 : 1),
  );
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
              values={{ date: intl.formatDate(submittedAt, { dateStyle: 'medium' }) }}
            />
          ) : (
            <FormattedMessage
              id="filling.due"
              values={{
                date: intl.formatDate(`${dueOn}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
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
      <Tag tone={statusTone[status]}>
        <FormattedMessage id={`filling.status.${status}`} />
      </Tag>
      {assessment.abilities.includes('assessment.accept') && (
        <Button size="compact-sm" component={Link} to={`/assessments/${id}`}>
          <FormattedMessage id="filling.decide" />
        </Button>
      )}
    </li>
  );
}
