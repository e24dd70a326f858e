import type { MessageId } from '@chorsu/i18n';
import { memo, useId } from 'react';
import { useIntl } from 'react-intl';
import { GrowingText } from '../controls/growing-text.tsx';
import { useForm } from '../model/form-context.tsx';
import classes from './card.module.css';

interface CommentBoxProps {
  readonly path: string;
  readonly aspect: 'comment' | 'expertComment';
  readonly comment: string;
  readonly label: MessageId;
  readonly isReadOnly: boolean;
}

/** Free text beside the answer, with the warning of what is never asked for; to who only reads, the text alone. */
export const CommentBox = memo(function CommentBox(props: CommentBoxProps) {
  const { path, aspect, comment, label, isReadOnly } = props;
  const { model } = useForm();
  const intl = useIntl();
  const labelId = useId();
  const warningId = useId();
  if (isReadOnly && comment === '') return null;
  return (
    <div className={classes.comment} data-part="comment">
      <span id={labelId} className={classes.small}>
        {intl.formatMessage({ id: label })}
      </span>
      {isReadOnly ? (
        <p className={classes.read} dir="auto">
          {comment}
        </p>
      ) : (
        <>
          <GrowingText
            labelId={labelId}
            describedBy={warningId}
            maxLength={10_000}
            isReadOnly={false}
            text={comment}
            onText={(text) => model.edit(path, aspect, text || null, 'typing')}
            onLeave={() => model.leave(path)}
          />
          <NeverAskedFor id={warningId} />
        </>
      )}
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
