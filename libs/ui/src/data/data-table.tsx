import { useId, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import classes from './data-table.module.css';
import { sortRows, type Sorting } from './sort-rows.ts';
import { useRowWindow } from './use-row-window.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; a column without it can't be sorted. Empty values come last in both directions. */
  readonly sortBy?: (row: Row) => string | number | null | undefined;
  readonly align?: 'start' | 'end';
  /** The column that names the row; normally the first. */
  readonly isRowName?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows; visible above it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Language for the order of names. */
  readonly locale: string;
  readonly initialSort?: Sorting;
  readonly density?: 'normal' | 'dense';
  /** Height of the scrolling frame; 70 % of the window when absent. */
  readonly maxHeight?: string;
}

/** Past this many rows only those in sight are drawn. */
const virtualFrom = 100;
const rowHeight = 36;

const arrows = { ascending: '↑', descending: '↓' } as const;

/** Rows and columns with a head that stays, sorting, and scrolling by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, locale, initialSort, density = 'normal', maxHeight } = props;
  const [sorting, setSorting] = useState<Sorting | undefined>(initialSort);
  const captionId = useId();
  const sorted = useMemo(
    () => sortRows(rows, columns.find(({ key }) => key === sorting?.key)?.sortBy, sorting?.direction, locale),
    [rows, columns, sorting, locale],
  );
  const isVirtual = sorted.length > virtualFrom;
  const { frame, first, last } = useRowWindow(sorted.length, rowHeight, isVirtual);

  const sort = (key: string) =>
    setSorting((now) => ({
      key,
      direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending',
    }));

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      style={maxHeight ? ({ '--table-height': maxHeight } as CSSProperties) : undefined}
    >
      <table
        className={classes.table}
        data-density={density}
        data-virtual={isVirtual}
        aria-rowcount={isVirtual ? sorted.length + 1 : undefined}
        style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
      >
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, align, sortBy }) => (
              <th
                key={key}
                scope="col"
                data-align={align}
                aria-sort={sorting?.key === key ? sorting.direction : undefined}
              >
                {sortBy ? (
                  <button type="button" className={classes.sort} onClick={() => sort(key)}>
                    {header}{' '}
                    <span className={classes.arrow} aria-hidden>
                      {sorting?.key === key ? arrows[sorting.direction] : '↕'}
                    </span>
                  </button>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} columns={columns.length} />
          {sorted.slice(first, last).map((row, index) => (
            <tr key={keyOf(row)} aria-rowindex={isVirtual ? first + index + 2 : undefined}>
              {columns.map(({ key, cell, align, isRowName }) =>
                isRowName ? (
                  <th key={key} scope="row" data-align={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-align={align}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          <Spacer rows={sorted.length - last} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows out of sight, so that the bar scrolls as if they were there. */
const Spacer = ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
  rows > 0 && (
    <tr className={classes.spacer} aria-hidden>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
