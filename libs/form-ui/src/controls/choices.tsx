import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { plainWording, Wording } from '../text/wording.tsx';
import { LONG_LIST, NothingOffered, useOptions } from './choice.tsx';
import type { ControlProps } from './control.ts';
import { hasWords } from './search.ts';
import classes from './choice.module.css';

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

export function Choices({ question, path, cell, labelId, describedBy }: ControlProps<'choices'>) {
  const { model, language } = useForm();
  const intl = useIntl();
  const [sought, setSought] = useState('');
  const chosen = namesIn(cell.value);
  const options = useOptions(question.list, path, chosen);
  if (options.length === 0) return <NothingOffered />;
  const isLong = options.length > LONG_LIST;
  const shown = isLong
    ? options.filter(({ label }) =>
        hasWords(plainWording(label, language, model.document.sourceLanguage), sought),
      )
    : options;
  const toggle = (name: string): void => {
    const names = options
      .map((option) => option.name)
      .filter((one) => (one === name) !== chosen.includes(one));
    model.edit(path, 'value', names.length === 0 ? null : names, 'final');
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {isLong && (
        <input
          type="search"
          className={classes.input}
          aria-label={intl.formatMessage({ id: 'form.filter-options' })}
          placeholder={intl.formatMessage({ id: 'form.search-options' }, { count: options.length })}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <div
        className={isLong ? `${classes.options} ${classes.scrolled}` : classes.options}
        // Who only reads scrolls it by the keys all the same.
        tabIndex={isLong && cell.isReadOnly ? 0 : undefined}
      >
        {shown.map(({ name, label }) => (
          <label key={name} className={classes.option} data-selected={chosen.includes(name) || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              disabled={cell.isReadOnly}
              onChange={() => toggle(name)}
            />
            <Wording text={label} path={path} />
          </label>
        ))}
      </div>
      {isLong && (
        <p className={classes.found} role="status">
          {intl.formatMessage({ id: 'form.options-chosen' }, { count: chosen.length })}
        </p>
      )}
    </div>
  );
}

/** Ranked ones above in their order, the others below; moved with buttons, so that any hand and any device can. */
export function Rank({ question, path, cell, labelId, describedBy }: ControlProps<'rank'>) {
  const { model, language } = useForm();
  const intl = useIntl();
  const ranked = namesIn(cell.value);
  const options = useOptions(question.list, path, ranked);
  const labelOf = (name: string) => options.find((option) => option.name === name)?.label;
  const write = (names: readonly string[]): void =>
    model.edit(path, 'value', names.length === 0 ? null : names, 'final');
  const move = (place: number, by: -1 | 1): void => {
    const names = [...ranked];
    [names[place], names[place + by]] = [names[place + by]!, names[place]!];
    write(names);
  };
  const say = (id: 'form.move-up' | 'form.move-down' | 'form.take-out', name: string): string =>
    intl.formatMessage(
      { id },
      { name: plainWording(labelOf(name), language, model.document.sourceLanguage) || name },
    );
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      <ol className={classes.ranked}>
        {ranked.map((name, place) => (
          <li key={name}>
            <span className={classes.place}>{intl.formatNumber(place + 1)}</span>
            <Wording text={labelOf(name)} path={path} />
            <span className={classes.moves}>
              <button
                type="button"
                disabled={cell.isReadOnly || place === 0}
                aria-label={say('form.move-up', name)}
                onClick={() => move(place, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={cell.isReadOnly || place === ranked.length - 1}
                aria-label={say('form.move-down', name)}
                onClick={() => move(place, 1)}
              >
                ↓
              </button>
              <button
                type="button"
                disabled={cell.isReadOnly}
                aria-label={say('form.take-out', name)}
                onClick={() => write(ranked.filter((one) => one !== name))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
      {!cell.isReadOnly && (
        <div className={classes.unranked}>
          {options
            .filter(({ name }) => !ranked.includes(name))
            .map(({ name, label }) => (
              <button key={name} type="button" onClick={() => write([...ranked, name])}>
                <span aria-hidden>+ </span>
                <Wording text={label} path={path} />
              </button>
            ))}
        </div>
      )}
    </div>
  );
}
