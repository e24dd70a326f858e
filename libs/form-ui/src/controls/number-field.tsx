import { asciiDigits, canonicalDecimal } from '@chorsu/kernel';
import { useId, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { Wording } from '../text/wording.tsx';
import type { ControlProps } from './control.ts';
import classes from './field.module.css';

interface Signs {
  readonly group: string;
  readonly decimal: string;
}

const known = new WeakMap<object, Signs>();

/** What separates thousands and decimals in the reader's numbers; asked of the browser once, not with every key. */
function signsOf(intl: Pick<IntlShape, 'formatNumberToParts'>): Signs {
  const before = known.get(intl);
  if (before) return before;
  const parts = intl.formatNumberToParts(12345.6);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const signs = { group: sign('group'), decimal: sign('decimal') };
  known.set(intl, signs);
  return signs;
}

/** The reader's own signs to a canonical decimal: `1 234,5` in French, `١٢٫٥` in Arabic. Undefined: no number. */
export function readNumber(typed: string, intl: Pick<IntlShape, 'formatNumberToParts'>): string | undefined {
  const group = asciiDigits(signsOf(intl).group);
  const decimal = asciiDigits(signsOf(intl).decimal);
  const ascii = asciiDigits(typed).replace(/[\s\u00A0\u202F\u200E\u200F\u061C']/g, '');
  const ungrouped = group && group !== '.' ? ascii.split(group).join('') : ascii;
  return canonicalDecimal(decimal && decimal !== '.' ? ungrouped.replace(decimal, '.') : ungrouped);
}

/** A number with its unit. What isn't a number yet stays in the box, with a word about it, and is not sent. */
export function NumberField({
  question,
  path,
  cell,
  labelId,
  describedBy,
}: ControlProps<'integer'> | ControlProps<'decimal'>) {
  const { model } = useForm();
  const intl = useIntl();
  const errorId = useId();
  const [draft, setDraft] = useState<string>();
  const number = draft === undefined ? undefined : readNumber(draft, intl);
  const isWrong =
    draft !== undefined &&
    draft.trim() !== '' &&
    (number === undefined || (question.kind === 'integer' && number.includes('.')));
  const separator = signsOf(intl).decimal || '.';
  const shown =
    typeof cell.value === 'string'
      ? cell.value.replace('.', asciiDigits(separator) === '.' ? '.' : separator)
      : '';
  const read = (typed: string): void => {
    setDraft(typed);
    const value = readNumber(typed, intl);
    if (typed.trim() === '') model.edit(path, 'value', null, 'typing');
    else if (value !== undefined && !(question.kind === 'integer' && value.includes('.')))
      model.edit(path, 'value', value, 'typing');
  };
  return (
    <div className={classes.number}>
      <input
        type="text"
        inputMode={question.kind === 'integer' ? 'numeric' : 'decimal'}
        className={classes.input}
        dir="ltr"
        autoComplete="off"
        aria-labelledby={labelId}
        aria-describedby={[describedBy, isWrong ? errorId : undefined].filter(Boolean).join(' ') || undefined}
        aria-invalid={isWrong || undefined}
        disabled={cell.isReadOnly}
        value={draft ?? shown}
        onChange={(event) => read(event.target.value)}
        onBlur={() => {
          if (!isWrong) setDraft(undefined);
          model.leave(path);
        }}
      />
      {question.unit && <Wording text={question.unit} className={classes.unit} />}
      {(question.min !== undefined || question.max !== undefined) && (
        <span className={classes.range}>
          {intl.formatMessage(
            { id: 'form.number-range' },
            {
              bounds: question.min === undefined ? 'max' : question.max === undefined ? 'min' : 'both',
              min: Number(question.min ?? 0),
              max: Number(question.max ?? 0),
            },
          )}
        </span>
      )}
      {isWrong && (
        <p id={errorId} className={classes.error}>
          {intl.formatMessage({
            id: question.kind === 'integer' ? 'form.not-a-whole-number' : 'form.not-a-number',
          })}
        </p>
      )}
    </div>
  );
}
