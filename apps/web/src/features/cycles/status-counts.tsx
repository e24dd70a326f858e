import { FormattedNumber } from 'react-intl';
import { AssessmentStatusTag, type AssessmentStatus } from '../../parts/assessment-status.tsx';
import classes from './cycles.module.css';

const order: readonly AssessmentStatus[] = [
  'invited',
  'declined',
  'open',
  'inReview',
  'submitted',
  'acknowledged',
  'closed',
];

/** How many countries stand in each state, in the order of an assessment's life. */
export const StatusCounts = ({ statuses }: { readonly statuses: readonly AssessmentStatus[] }) => (
  <ul className={classes.counts}>
    {order
      .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => (
        <li key={status}>
          <strong className="num">
            <FormattedNumber value={count} />
          </strong>{' '}
          <AssessmentStatusTag status={status} />
        </li>
      ))}
  </ul>
);
