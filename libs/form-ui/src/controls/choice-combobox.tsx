import { directionOf, localized } from '@chorsu/kernel';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { plainWording } from '../text/wording.tsx';
import type { ControlProps, LabelledOption } from './control.ts';
import { hasWords } from './search.ts';
import classes from './choice.module.css';

/** Options drawn at once; whoever wants another types on. */
const SHOWN = 100;

/** One of many: a text box that filters, after the pattern "editable combobox with list" of the ARIA practices. */
export function ChoiceCombobox(
  props: ControlProps<'choice'> & { readonly options: readonly LabelledOption[] },
) {
  const { path, cell, labelId, describedBy, options } = props;
  const { model, language } = useForm();
  const intl = useIntl();
  const source = model.document.sourceLanguage;
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [sought, setSought] = useState<string>();
  const [active, setActive] = useState(0);
  const labelOf = (option: LabelledOption | undefined): string =>
    plainWording(option?.label, language, source) || (option?.name ?? '');
  const chosen = options.find(({ name }) => name === cell.value);
  const isOpen = sought !== undefined;
  const found = isOpen ? options.filter((option) => hasWords(labelOf(option), sought)) : [];
  const shown = found.slice(0, SHOWN);

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, to));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    setSought(undefined);
    setActive(0);
  };
  const choose = (option: LabelledOption | undefined): void => {
    if (option) model.edit(path, 'value', option.name, 'final');
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setSought('');
      else move(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className={classes.combobox}>
      <input
        type="text"
        role="combobox"
        className={classes.input}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={intl.formatMessage({ id: 'form.search-options' }, { count: options.length })}
        disabled={cell.isReadOnly}
        value={sought ?? labelOf(chosen)}
        onChange={(event) => {
          setSought(event.target.value);
          setActive(0);
        }}
        onClick={() => !isOpen && setSought('')}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-labelledby={labelId}
        className={classes.list}
        hidden={!isOpen}
      >
        {shown.map((option, place) => {
          const wording = localized(option.label, language, source);
          return (
            <li
              key={option.name}
              id={`${listId}-${place}`}
              role="option"
              aria-selected={option.name === cell.value}
              data-active={place === active || undefined}
              lang={wording?.language}
              dir={wording && directionOf(wording.language)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {labelOf(option)}
            </li>
          );
        })}
      </ul>
      {isOpen && (
        <p className={classes.found} role="status">
          {intl.formatMessage({ id: 'form.options-found' }, { count: found.length })}
        </p>
      )}
    </div>
  );
}
