import type { NonAnswer, NonAnswerKind } from '@chorsu/answers';
import { useIntl } from 'react-intl';
import classes from './non-answer.module.css';

export const nonAnswerMessage = {
  not_applicable: 'form.not-applicable',
  do_not_know: 'form.do-not-know',
  prefer_not: 'form.prefer-not',
} as const satisfies Record<NonAnswerKind, string>;

/** A non-answer has its own pattern, never a colour, and its reason beside it. */
export function NonAnswerText({ of }: { readonly of: NonAnswer }) {
  const intl = useIntl();
  return (
    <span className={classes.said} data-kind={of.nonAnswer}>
      <span className={classes.words}>
        {intl.formatMessage({ id: nonAnswerMessage[of.nonAnswer] })}
        {of.reason && (
          <>
            {': '}
            <bdi>{of.reason}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
