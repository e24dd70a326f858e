import type { Question } from '@chorsu/questionnaire';
import { LevelBadge } from '@chorsu/ui';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useCells, useForm } from '../model/form-context.tsx';
import { pathsOf } from '../model/paths-of.ts';
import { Wording } from '../text/wording.tsx';
import { CommentBox } from './comment-box.tsx';
import { focusCardOf } from './focus-card.ts';
import { pillarAt } from './pillar-at.ts';
import classes from './card.module.css';
import experts from './experts.module.css';

interface OwnProposalProps {
  readonly question: Question;
  readonly path: string;
  readonly comment: string;
  readonly isCommenting: boolean;
}

/** What the reader says as an expert: what they proposed, to be taken back at any time, and their comment. */
export const OwnProposal = memo(function OwnProposal(props: OwnProposalProps) {
  const { question, path, comment, isCommenting } = props;
  const { model, offerUndo } = useForm();
  const intl = useIntl();
  const paths = pathsOf(question, path);
  const levels = useCells(paths, ({ own }) => own?.proposed ?? null);
  const proposed = levels.flatMap((level, place) =>
    level === null ? [] : [{ path: paths[place]!, level, pillar: pillarAt(question, place, model.document) }],
  );
  const takeBack = (button: HTMLElement, at: string, level: number): void => {
    focusCardOf(button);
    model.edit(at, 'proposed', null, 'final');
    offerUndo?.(intl.formatMessage({ id: 'form.proposal-taken-back' }), () =>
      model.edit(at, 'proposed', level, 'final'),
    );
  };
  const isCommentShown = isCommenting || comment !== '' || proposed.length > 0;
  if (!isCommentShown) return null;
  return (
    <div className={experts.own} data-part="own">
      {proposed.map(({ path: at, level, pillar }) => (
        <p key={at} className={experts.voice}>
          <b>{intl.formatMessage({ id: 'form.proposed-own' })}</b>
          {pillar && <Wording text={pillar} />}
          <LevelBadge level={level} top={model.document.scale.max} text={intl.formatNumber(level)} />
          <button
            type="button"
            className={classes.quiet}
            onClick={({ currentTarget }) => takeBack(currentTarget, at, level)}
          >
            {intl.formatMessage({ id: 'form.proposal-take-back' })}
            {pillar && (
              <span className="sr-only">
                {': '}
                <Wording text={pillar} />
              </span>
            )}
          </button>
        </p>
      ))}
      <CommentBox
        path={path}
        aspect="expertComment"
        comment={comment}
        label={proposed.length > 0 ? 'form.proposal-why' : 'form.expert-comment'}
        isReadOnly={false}
      />
    </div>
  );
});
