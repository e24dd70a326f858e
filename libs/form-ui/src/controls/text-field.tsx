import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { ControlProps } from './control.ts';
import { GrowingText } from './growing-text.tsx';
import classes from './field.module.css';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function TextField({ question, path, cell, labelId, describedBy }: ControlProps<'text'>) {
  const { model } = useForm();
  return (
    <input
      type="text"
      className={classes.input}
      dir="auto"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      maxLength={question.maxLength ?? 4_000}
      disabled={cell.isReadOnly}
      value={textOf(cell.value)}
      onChange={(event) => model.edit(path, 'value', event.target.value || null, 'typing')}
      onBlur={() => model.leave(path)}
    />
  );
}

export function LongTextField({ path, cell, labelId, describedBy }: ControlProps<'longText'>) {
  const { model } = useForm();
  return (
    <GrowingText
      labelId={labelId}
      describedBy={describedBy}
      maxLength={100_000}
      isReadOnly={cell.isReadOnly}
      text={textOf(cell.value)}
      onText={(text) => model.edit(path, 'value', text || null, 'typing')}
      onLeave={() => model.leave(path)}
    />
  );
}

const inputType = { date: 'date', time: 'time', dateTime: 'datetime-local' } as const;

/** The browser's own date and time boxes: they speak the reader's language and calendar keys. */
export function TimeField({
  question,
  path,
  cell,
  labelId,
  describedBy,
}: ControlProps<'date'> | ControlProps<'time'> | ControlProps<'dateTime'>) {
  const { model } = useForm();
  const intl = useIntl();
  const value = textOf(cell.value);
  return (
    <input
      type={inputType[question.kind]}
      className={`${classes.input} ${classes.short}`}
      lang={intl.locale}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      disabled={cell.isReadOnly}
      value={question.kind === 'dateTime' ? value.slice(0, 16) : value}
      onChange={(event) => model.edit(path, 'value', event.target.value || null, 'typing')}
      onBlur={() => model.leave(path)}
    />
  );
}
