import { memo, useId } from 'react';
import { useIntl } from 'react-intl';
import { GrowingText } from '../controls/growing-text.tsx';
import { useForm } from '../model/form-context.tsx';
import classes from './card.module.css';

/** Free text beside the answer, with the warning of what is never asked for. */
export const CommentBox = memo(function CommentBox({
  path,
  comment,
  isReadOnly,
  isLevel,
}: {
  readonly path: string;
  readonly comment: string;
  readonly isReadOnly: boolean;
  readonly isLevel: boolean;
}) {
  const { model } = useForm();
  const intl = useIntl();
  const labelId = useId();
  const warningId = useId();
  return (
    <div className={classes.comment} data-part="comment">
      <span id={labelId} className={classes.small}>
        {intl.formatMessage({ id: isLevel ? 'form.why-this-level' : 'form.comment' })}
      </span>
      <GrowingText
        labelId={labelId}
        describedBy={warningId}
        maxLength={10_000}
        isReadOnly={isReadOnly}
        text={comment}
        onText={(text) => model.edit(path, 'comment', text || null, 'typing')}
        onLeave={() => model.leave(path)}
      />
      <NeverAskedFor id={warningId} />
    </div>
  );
});

/** Stands at every free-text box. */
export function NeverAskedFor({ id }: { readonly id?: string }) {
  const intl = useIntl();
  return (
    <p id={id} className={classes.warning}>
      {intl.formatMessage({ id: 'form.never-asked-for' })}
    </p>
  );
}
