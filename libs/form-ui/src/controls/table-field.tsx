import { use, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { focusCardOf } from '../card/focus-card.ts';
import { useForm, useRows } from '../model/form-context.tsx';
import type { Cell } from '../model/form-model.ts';
import { NestedItems } from '../section/nested-items.ts';
import type { ControlProps } from './control.ts';
import classes from './table.module.css';

/** Repeating rows of questions. Rows are drawn as blocks, so that any kind of question, and a table in a table, fits. */
export function TableField({ question, path, cell, labelId, describedBy }: ControlProps<'table'>) {
  const { model, offerUndo } = useForm();
  const intl = useIntl();
  const Items = use(NestedItems);
  const rows = useRows(path);
  const adder = useRef<HTMLButtonElement>(null);
  const focusNewRow = useNewRowFocus(rows);
  const isFull = question.maxRows !== undefined && rows.length >= question.maxRows;
  const missing = missingRows(cell, rows.length);
  const add = (count: number): void => {
    focusNewRow();
    for (let added = 0; added < count; added += 1) model.addRow(path);
  };
  const remove = (button: Element, row: string, number: number): void => {
    model.removeRow(path, row);
    // Of a full table the adder takes no focus yet.
    focusCardOf(button);
    adder.current?.focus();
    offerUndo?.(intl.formatMessage({ id: 'form.row-removed' }, { number }), () => model.keepRow(path, row));
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {rows.map((row, place) => (
        <section
          key={row}
          className={classes.row}
          data-row={row}
          aria-label={intl.formatMessage({ id: 'form.row' }, { number: place + 1 })}
        >
          <div className={classes.rowHead}>
            <span>{intl.formatMessage({ id: 'form.row' }, { number: place + 1 })}</span>
            {!cell.isReadOnly && (
              <button
                type="button"
                aria-label={intl.formatMessage({ id: 'form.row-remove-number' }, { number: place + 1 })}
                onClick={({ currentTarget }) => remove(currentTarget, row, place + 1)}
              >
                {intl.formatMessage({ id: 'form.row-remove' })}
              </button>
            )}
          </div>
          {cell.rowsToReconcile.includes(row) && (
            <div className={classes.disputed}>
              <p>
                <b>{intl.formatMessage({ id: 'form.to-reconcile' })}.</b>{' '}
                {intl.formatMessage({ id: 'form.row-to-reconcile' })}
              </p>
              {!cell.isReadOnly && (
                <button
                  type="button"
                  className={classes.add}
                  aria-label={intl.formatMessage({ id: 'form.row-keep-number' }, { number: place + 1 })}
                  onClick={({ currentTarget }) => {
                    focusCardOf(currentTarget);
                    model.keepRow(path, row);
                  }}
                >
                  {intl.formatMessage({ id: 'form.row-keep' })}
                </button>
              )}
            </div>
          )}
          <Items items={question.items} prefix={`${path}[${row}]/`} isNested />
        </section>
      ))}
      {!cell.isReadOnly && (
        <div className={classes.adding}>
          <button ref={adder} type="button" className={classes.add} disabled={isFull} onClick={() => add(1)}>
            <span aria-hidden>+ </span>
            {intl.formatMessage({ id: 'form.row-add' })}
          </button>
          {missing > 1 && (
            <button type="button" className={classes.add} onClick={() => add(missing)}>
              <span aria-hidden>+ </span>
              {intl.formatMessage({ id: 'form.rows-add' }, { count: missing })}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** So many are drawn at one press at most: a number of rows may be a slip of the finger. */
const MOST_AT_ONCE = 50;

/** How many rows are still wanted by the questionnaire, as its own check counts them. */
function missingRows({ issues }: Cell, count: number): number {
  const wanted = issues.find(({ code }) => code === 'answer.row-count')?.parameters?.['wanted'];
  return Math.min(MOST_AT_ONCE, Number(wanted ?? 0) - count);
}

/** Whoever adds a row goes on in it: the first box of the first new row gets the focus. */
function useNewRowFocus(rows: readonly string[]): () => void {
  const before = useRef<readonly string[]>(undefined);
  useEffect(() => {
    const added = before.current && rows.find((row) => !before.current!.includes(row));
    if (added === undefined) return;
    before.current = undefined;
    document
      .querySelector<HTMLElement>(`[data-row="${added}"] :is(input, textarea, select, [tabindex])`)
      ?.focus();
  }, [rows]);
  return () => {
    before.current = rows;
  };
}
