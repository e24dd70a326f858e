import type { Question } from '@chorsu/questionnaire';
import { memo, useCallback, useId, useRef, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { Control } from '../controls/control-table.tsx';
import { useCell, useForm } from '../model/form-context.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { Wording } from '../text/wording.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { CommentBox } from './comment-box.tsx';
import { ExpertsNotice } from './experts-notice.tsx';
import { IssueList } from './issue-list.tsx';
import { keysOfCard } from './keys.ts';
import { OwnProposal } from './own-proposal.tsx';
import { ReconcileNotice } from './reconcile-notice.tsx';
import { RefusedNotice } from './save-mark.tsx';
import classes from './card.module.css';

interface QuestionCardProps {
  readonly question: Question;
  readonly path: string;
  /** Inside a row of a table: quieter, and no stop of its own. */
  readonly isNested?: boolean;
}

const hasLevels = ({ kind }: Question): boolean => kind === 'level' || kind === 'levelPerPillar';
/** Nothing is sent by Enter: every answer saves itself. */
const stay = (event: FormEvent): void => event.preventDefault();
/** Drawn without a foot: nothing is answered there. */
const isShown = ({ kind }: Question): boolean => kind === 'note' || kind === 'calculated';

/**
 * One question with all that belongs to its answer. Draws again only when its own cell changes, and of its parts only
 * those whose part of the cell does: a key in a field draws little more than the field.
 */
export const QuestionCard = memo(function QuestionCard({
  question,
  path,
  isNested = false,
}: QuestionCardProps) {
  const { onAttend, hasShortcuts, model } = useForm();
  const intl = useIntl();
  const cell = useCell(path);
  const card = useRef<HTMLElement>(null);
  const labelId = useId();
  const guidanceId = useId();
  const issuesId = useId();
  const [isTargeting, setTargeting] = useState(false);
  const [isCommenting, setCommenting] = useState(false);
  const openComment = useCallback((): void => {
    setCommenting(true);
    requestAnimationFrame(() =>
      card.current?.querySelector<HTMLElement>('[data-part="comment"] textarea')?.focus(),
    );
  }, []);
  const toggleTarget = useCallback(() => setTargeting((isOn) => !isOn), []);
  if (!cell.isVisible) return null;
  // With each key browsers read all fields of the form around a field, and those without a form as one form: a form a
  // question keeps that short.
  const Body = isNested ? 'div' : 'form';
  // Of an expert a comment is their own.
  const isCommentShown =
    question.kind !== 'file' &&
    ((isCommenting && !cell.own) || cell.comment !== '' || question.kind === 'level');
  const mayOpenComment = cell.own
    ? !isCommenting && cell.own.comment === ''
    : !cell.isReadOnly && !isCommentShown && question.kind !== 'file';
  const describedBy = [question.guidance && guidanceId, cell.issues.length > 0 && issuesId]
    .filter(Boolean)
    .join(' ');
  return (
    <article
      ref={card}
      className={isNested ? `${classes.card} ${classes.nested}` : classes.card}
      data-question={path}
      aria-labelledby={labelId}
      tabIndex={isNested ? undefined : 0}
      onFocus={() => onAttend?.(path)}
      onKeyDown={(event) => {
        if (isNested || !hasShortcuts) return;
        keysOfCard(event, {
          setLevel: (level) => chooseLevel(card.current!, level),
          toggleTarget: () => hasLevels(question) && !cell.isReadOnly && toggleTarget(),
          openComment,
          openEvidence: () => {
            if (question.kind === 'file') card.current?.querySelector<HTMLElement>('textarea')?.focus();
            else if (question.isEvidenceWanted) openComment();
          },
          openNonAnswer: () =>
            card.current?.querySelector<HTMLElement>('[data-action="non-answer"]')?.click(),
        });
      }}
    >
      <CardHead question={question} path={path} labelId={labelId} isRequired={cell.isRequired} />
      <Body className={classes.body} {...(isNested ? {} : { noValidate: true, onSubmit: stay })}>
        {question.guidance && (
          <p id={guidanceId} className={classes.guidance} data-part="guidance">
            <Wording text={question.guidance} path={path} />
          </p>
        )}
        {cell.nonAnswer && !isTargeting && (
          <p className={classes.said}>
            <NonAnswerText of={cell.nonAnswer} />
            {!cell.isReadOnly && (
              <button
                type="button"
                className={classes.quiet}
                onClick={() => model.edit(path, 'value', null, 'final')}
              >
                {intl.formatMessage({ id: 'form.answer-instead' })}
              </button>
            )}
          </p>
        )}
        {(!cell.nonAnswer || isTargeting || (cell.own && hasLevels(question))) && (
          <Control
            question={question}
            path={path}
            cell={cell}
            labelId={labelId}
            describedBy={describedBy || undefined}
            isTargeting={isTargeting}
          />
        )}
        <IssueList id={issuesId} path={path} issues={cell.issues} />
        <ReconcileNotice question={question} path={path} />
        <RefusedNotice question={question} path={path} />
        {!isShown(question) && <ExpertsNotice question={question} path={path} />}
        {isCommentShown && !isShown(question) && (
          <CommentBox
            path={path}
            aspect="comment"
            comment={cell.comment}
            label={hasLevels(question) ? 'form.why-this-level' : 'form.comment'}
            isReadOnly={cell.isReadOnly}
          />
        )}
        {!isShown(question) && cell.own && (
          <OwnProposal
            question={question}
            path={path}
            comment={cell.own.comment}
            isCommenting={isCommenting}
          />
        )}
        {!isShown(question) && (
          <CardFoot
            question={question}
            path={path}
            confidence={cell.confidence}
            earlier={cell.earlier}
            nonAnswer={cell.nonAnswer}
            hasValue={cell.value !== null}
            isReadOnly={cell.isReadOnly}
            isTargeting={isTargeting}
            onTarget={hasLevels(question) ? toggleTarget : undefined}
            onComment={mayOpenComment ? openComment : undefined}
          />
        )}
      </Body>
    </article>
  );
});

/** A digit chooses in the row that has the focus, else in the first row without an answer. */
function chooseLevel(card: HTMLElement, level: number): void {
  const groups = [...card.querySelectorAll<HTMLElement>('[role="radiogroup"]')];
  const group =
    groups.find((one) => one.contains(document.activeElement)) ??
    groups.find((one) => !one.querySelector('input:checked')) ??
    groups[0];
  const input = group?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[level];
  if (input && !input.disabled) input.click();
}
