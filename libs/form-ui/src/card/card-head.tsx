import type { Question } from '@chorsu/questionnaire';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { Wording } from '../text/wording.tsx';
import classes from './card.module.css';

/** Up to so many letters the code stands in the margin. */
const SHORT_CODE = 5;

interface CardHeadProps {
  readonly question: Question;
  readonly path: string;
  readonly labelId: string;
  readonly isRequired: boolean;
}

/** Code, label, and whether an answer is required. */
export const CardHead = memo(function CardHead({ question, path, labelId, isRequired }: CardHeadProps) {
  const intl = useIntl();
  return (
    <div className={classes.head} data-long={question.code.length > SHORT_CODE || undefined}>
      <bdi dir="ltr" className={classes.code}>
        {question.code}
      </bdi>
      <div className={classes.title}>
        <h2 id={labelId} className={question.kind === 'note' ? classes.note : classes.label}>
          <Wording text={question.label} path={path} isMarked />
        </h2>
        {isRequired && (
          <span className={classes.required}>{intl.formatMessage({ id: 'form.required' })}</span>
        )}
      </div>
    </div>
  );
});
