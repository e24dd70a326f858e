import { use } from 'react';
import { useIntl } from 'react-intl';
import { useForm, useRows } from '../model/form-context.tsx';
import { NestedItems } from '../section/nested-items.ts';
import type { ControlProps } from './control.ts';
import classes from './table.module.css';

/** Repeating rows of questions. Rows are drawn as blocks, so that any kind of question, and a table in a table, fits. */
export function TableField({ question, path, cell, labelId, describedBy }: ControlProps<'table'>) {
  const { model } = useForm();
  const intl = useIntl();
  const Items = use(NestedItems);
  const rows = useRows(path);
  const isFull = question.maxRows !== undefined && rows.length >= question.maxRows;
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {rows.map((row, place) => (
        <section
          key={row}
          className={classes.row}
          aria-label={intl.formatMessage({ id: 'form.row' }, { number: place + 1 })}
        >
          <div className={classes.rowHead}>
            <span>{intl.formatMessage({ id: 'form.row' }, { number: place + 1 })}</span>
            {!cell.isReadOnly && (
              <button
                type="button"
                aria-label={intl.formatMessage({ id: 'form.row-remove-number' }, { number: place + 1 })}
                onClick={() => model.removeRow(path, row)}
              >
                {intl.formatMessage({ id: 'form.row-remove' })}
              </button>
            )}
          </div>
          <Items items={question.items} prefix={`${path}[${row}]/`} isNested />
        </section>
      ))}
      {!cell.isReadOnly && (
        <button type="button" className={classes.add} disabled={isFull} onClick={() => model.addRow(path)}>
          <span aria-hidden>+ </span>
          {intl.formatMessage({ id: 'form.row-add' })}
        </button>
      )}
    </div>
  );
}
