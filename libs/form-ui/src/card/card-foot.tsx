import type { Question } from '@chorsu/questionnaire';
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
  readonly cell: Cell;
  readonly isTargeting: boolean;
  readonly onTarget: (() => void) | undefined;
  readonly onComment: (() => void) | undefined;
}

/** The quiet line below an answer: how sure, what else, how safe. */
export function CardFoot({ question, path, cell, isTargeting, onTarget, onComment }: CardFootProps) {
  const { earlierDate } = useForm();
  const intl = useIntl();
  const isCell = question.kind !== 'table' && question.kind !== 'levelPerPillar' && question.kind !== 'file';
  return (
    <div className={classes.foot}>
      {cell.earlier && (
        <span className={classes.earlier}>
          {intl.formatMessage({ id: 'form.earlier' }, { date: earlierDate ?? '' })}{' '}
          {cell.earlier.nonAnswer ? (
            <NonAnswerText of={cell.earlier.nonAnswer} />
          ) : (
            <ValueText question={question} value={cell.earlier.value} />
          )}
        </span>
      )}
      {isCell && <ConfidenceChoice path={path} cell={cell} />}
      {question.kind === 'levelPerPillar' && <PillarConfidence question={question} path={path} />}
      {onTarget && !cell.isReadOnly && (
        <button type="button" className={classes.quiet} aria-pressed={isTargeting} onClick={onTarget}>
          {intl.formatMessage({ id: isTargeting ? 'form.target-done' : 'form.target-set' })}
        </button>
      )}
      {onComment && !cell.isReadOnly && (
        <button type="button" className={classes.quiet} onClick={onComment}>
          {intl.formatMessage({ id: 'form.comment-add' })}
        </button>
      )}
      {question.kind !== 'table' && question.kind !== 'levelPerPillar' && (
        <NonAnswerMenu
          path={path}
          cell={cell}
          isNotApplicableAllowed={question.isNotApplicableAllowed ?? false}
        />
      )}
      <UnclearPanel path={path} />
      <SaveMark saving={cell.saving} />
    </div>
  );
}
