import type { Question } from '@chorsu/questionnaire';
import { memo, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Control } from '../controls/control-table.tsx';
import { useCell, useForm } from '../model/form-context.tsx';
import { NonAnswerText } from '../text/non-answer-text.tsx';
import { Wording } from '../text/wording.tsx';
import { CardFoot } from './card-foot.tsx';
import { CommentBox } from './comment-box.tsx';
import { IssueList } from './issue-list.tsx';
import { keysOfCard } from './keys.ts';
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
/** Up to so many letters the code stands in the margin. */
const SHORT_CODE = 5;
/** Drawn without a foot: nothing is answered there. */
const isShown = ({ kind }: Question): boolean => kind === 'note' || kind === 'calculated';

/** One question with all that belongs to its answer. Draws again only when its own cell changes. */
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
  if (!cell.isVisible) return null;
  const isCommentShown =
    question.kind !== 'file' && (isCommenting || cell.comment !== '' || question.kind === 'level');
  const describedBy = [question.guidance && guidanceId, cell.issues.length > 0 && issuesId]
    .filter(Boolean)
    .join(' ');
  const openComment = (): void => {
    setCommenting(true);
    requestAnimationFrame(() =>
      card.current?.querySelector<HTMLElement>('[data-part="comment"] textarea')?.focus(),
    );
  };
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
          toggleTarget: () => hasLevels(question) && setTargeting(!isTargeting),
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
      <div className={classes.head} data-long={question.code.length > SHORT_CODE || undefined}>
        <bdi dir="ltr" className={classes.code}>
          {question.code}
        </bdi>
        <div className={classes.title}>
          <h2 id={labelId} className={question.kind === 'note' ? classes.note : classes.label}>
            <Wording text={question.label} path={path} isMarked />
          </h2>
          {cell.isRequired && (
            <span className={classes.required}>{intl.formatMessage({ id: 'form.required' })}</span>
          )}
        </div>
      </div>
      <div className={classes.body}>
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
        {(!cell.nonAnswer || isTargeting) && (
          <Control
            question={question}
            path={path}
            cell={cell}
            labelId={labelId}
            describedBy={describedBy || undefined}
            isTargeting={isTargeting}
          />
        )}
        <IssueList id={issuesId} cell={cell} />
        <ReconcileNotice question={question} path={path} cell={cell} />
        <RefusedNotice saving={cell.saving} />
        {isCommentShown && !isShown(question) && (
          <CommentBox path={path} cell={cell} isLevel={hasLevels(question)} />
        )}
        {!isShown(question) && (
          <CardFoot
            question={question}
            path={path}
            cell={cell}
            isTargeting={isTargeting}
            onTarget={hasLevels(question) ? () => setTargeting(!isTargeting) : undefined}
            onComment={isCommentShown || question.kind === 'file' ? undefined : openComment}
          />
        )}
      </div>
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
