import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { ControlProps } from './control.ts';
import { GrowingText } from './growing-text.tsx';
import classes from './field.module.css';

/** Worked out from other answers. */
export function Calculated({ cell, labelId }: ControlProps<'calculated'>) {
  const intl = useIntl();
  const text = typeof cell.value === 'string' || typeof cell.value === 'number' ? String(cell.value) : '';
  return (
    <>
      <output className={classes.output} aria-labelledby={labelId}>
        {text === '' ? intl.formatMessage({ id: 'form.not-yet' }) : <bdi>{text}</bdi>}
      </output>
      <p className={classes.hint}>{intl.formatMessage({ id: 'form.calculated' })}</p>
    </>
  );
}

/** A note is its own label; nothing is asked. */
export const Note = (_props: ControlProps<'note'>) => null;

/** Where files can't be sent yet, the answer names the document and where it is kept. */
export function FileNamed({ path, cell, labelId, describedBy }: ControlProps<'file'>) {
  const { model } = useForm();
  const intl = useIntl();
  return (
    <>
      <GrowingText
        labelId={labelId}
        describedBy={describedBy}
        maxLength={2_000}
        isReadOnly={cell.isReadOnly}
        placeholder={intl.formatMessage({ id: 'form.file-placeholder' })}
        text={cell.comment}
        onText={(text) => model.edit(path, 'comment', text || null, 'typing')}
        onLeave={() => model.leave(path)}
      />
      <p className={classes.hint}>
        {intl.formatMessage({ id: 'form.file-hint' })}{' '}
        {cell.isRequired &&
          intl.formatMessage(
            { id: 'form.file-required' },
            { name: intl.formatMessage({ id: 'form.no-answer' }) },
          )}
      </p>
    </>
  );
}
