import { useIntl } from 'react-intl';
import { useForm, useOptionNames } from '../model/form-context.tsx';
import { Holders } from '../text/holders.tsx';
import { Wording } from '../text/wording.tsx';
import { ChoiceCombobox } from './choice-combobox.tsx';
import type { ControlProps, LabelledOption } from './control.ts';
import classes from './choice.module.css';

/** From here on a list is searched, not read. */
export const LONG_LIST = 12;

/** The options that the filter leaves, in the list's order. A chosen one that it no longer leaves stays to be seen. */
export function useOptions(list: string, path: string, chosen: readonly string[]): readonly LabelledOption[] {
  const { model } = useForm();
  const names = new Set([...useOptionNames(path), ...chosen]);
  return (model.document.lists[list] ?? []).filter(({ name }) => names.has(name));
}

/** A filter that depends on other answers leaves nothing for now. */
export function NothingOffered() {
  const intl = useIntl();
  return <p className={classes.found}>{intl.formatMessage({ id: 'form.nothing-offered' })}</p>;
}

export function Choice(props: ControlProps<'choice'>) {
  const { question, path, cell, labelId, describedBy } = props;
  const { model } = useForm();
  const chosen = typeof cell.value === 'string' ? cell.value : undefined;
  const options = useOptions(question.list, path, chosen === undefined ? [] : [chosen]);
  if (options.length === 0) return <NothingOffered />;
  if (options.length > LONG_LIST) return <ChoiceCombobox {...props} options={options} />;
  return (
    <div
      role="radiogroup"
      className={classes.options}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
    >
      {options.map(({ name, label }) => (
        <label key={name} className={classes.option} data-selected={chosen === name || undefined}>
          <input
            type="radio"
            name={path}
            checked={chosen === name}
            disabled={cell.isReadOnly}
            onChange={() => model.edit(path, 'value', name, 'final')}
          />
          <Wording text={label} path={path} />
          {cell.sides.length > 1 && (
            <span className={classes.who}>
              <Holders of={cell.sides} value={name} />
            </span>
          )}
        </label>
      ))}
    </div>
  );
}

const words = { yes: 'form.yes', partly: 'form.partly', no: 'form.no' } as const;

export function YesPartlyNo({ path, cell, labelId, describedBy }: ControlProps<'yesPartlyNo'>) {
  const { model } = useForm();
  const intl = useIntl();
  return (
    <div
      role="radiogroup"
      className={classes.inline}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
    >
      {(['yes', 'partly', 'no'] as const).map((name) => (
        <label key={name} className={classes.pill} data-selected={cell.value === name || undefined}>
          <input
            type="radio"
            name={path}
            checked={cell.value === name}
            disabled={cell.isReadOnly}
            onChange={() => model.edit(path, 'value', name, 'final')}
          />
          {intl.formatMessage({ id: words[name] })}
          {cell.sides.length > 1 && (
            <span className={classes.who}>
              <Holders of={cell.sides} value={name} />
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
