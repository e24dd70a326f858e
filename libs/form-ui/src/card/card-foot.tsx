import type { Question } from '@chorsu/questionnaire';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { Cell } from '../model/form-model.ts';
import { ValueText } from '../text/value-text.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { ConfidenceChoice, PillarConfidence } from './confidence.tsx';
import { NonAnswerMenu } from './non-answer-menu.tsx';
import { SaveMark } from './save-mark.tsx';
import { UnclearPanel } from './unclear-panel.tsx';
import classes from './card.module.css';

interface CardFootProps {
  readonly question: Question;
  readonly path: string;
  readonly confidence: Cell['confidence'];
  readonly earlier: Cell['earlier'];
  readonly nonAnswer: Cell['nonAnswer'];
  readonly hasValue: boolean;
  readonly isReadOnly: boolean;
  readonly isTargeting: boolean;
  readonly onTarget: (() => void) | undefined;
  readonly onComment: (() => void) | undefined;
}

/** The quiet line below an answer: how sure, what else, how safe. */
export const CardFoot = memo(function CardFoot(props: CardFootProps) {
  const { question, path, confidence, earlier, nonAnswer, hasValue, isReadOnly } = props;
  const { isTargeting, onTarget, onComment } = props;
  const { earlierDate } = useForm();
  const intl = useIntl();
  const isCell = question.kind !== 'table' && question.kind !== 'levelPerPillar' && question.kind !== 'file';
  return (
    <div className={classes.foot}>
      {earlier && (
        <span className={classes.earlier}>
          {intl.formatMessage({ id: 'form.earlier' }, { date: earlierDate ?? '' })}{' '}
          {earlier.nonAnswer ? (
            <NonAnswerText of={earlier.nonAnswer} />
          ) : (
            <ValueText question={question} value={earlier.value} />
          )}
        </span>
      )}
      {isCell && <ConfidenceChoice path={path} confidence={confidence} isReadOnly={isReadOnly} />}
      {question.kind === 'levelPerPillar' && <PillarConfidence question={question} path={path} />}
      {onTarget && !isReadOnly && (
        <button type="button" className={classes.quiet} aria-pressed={isTargeting} onClick={onTarget}>
          {intl.formatMessage({ id: isTargeting ? 'form.target-done' : 'form.target-set' })}
        </button>
      )}
      {onComment && (
        <button type="button" className={classes.quiet} onClick={onComment}>
          {intl.formatMessage({ id: 'form.comment-add' })}
        </button>
      )}
      {question.kind !== 'table' && question.kind !== 'levelPerPillar' && (
        <NonAnswerMenu
          path={path}
          nonAnswer={nonAnswer}
          hasValue={hasValue}
          isReadOnly={isReadOnly}
          isNotApplicableAllowed={question.isNotApplicableAllowed ?? false}
        />
      )}
      <UnclearPanel path={path} />
      <SaveMark question={question} path={path} />
    </div>
  );
});
