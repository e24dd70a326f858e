import { ProgressRing } from '@chorsu/ui';
import { FormattedMessage } from 'react-intl';
import classes from './progress-cell.module.css';

export interface AnsweredCounts {
  readonly total: number;
  readonly answered: number;
  readonly nonAnswered: number;
}

/** Share of the questions that have an answer or a non-answer, 0 … 1. */
export const doneShare = ({ total, answered, nonAnswered }: AnsweredCounts): number =>
  total === 0 ? 0 : (answered + nonAnswered) / total;

/** Ring and figures: how much is answered. */
export const ProgressCell = ({ progress }: { readonly progress: AnsweredCounts }) => (
  <span className={classes.cell}>
    <ProgressRing share={doneShare(progress)} />
    <span className="num">
      <FormattedMessage
        id="cycles.progress"
        values={{ done: progress.answered + progress.nonAnswered, total: progress.total }}
      />
    </span>
  </span>
);
