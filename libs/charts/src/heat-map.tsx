import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import {
  cellText,
  factsOf,
  type Absence,
  type ChartProps,
  type ChartWords,
  type Direction,
  type Fact,
  type Figure,
} from './figure.ts';
import { Label } from './label.tsx';
import { Legend } from './legend.tsx';
import { absenceFill, Patterns } from './patterns.tsx';
import { gapColour, onRampColour, rampColour } from './ramp.ts';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';
import { wrap } from './wrap.ts';

export interface HeatCell {
  readonly figure: Figure;
  /** More than the level: how many answered. */
  readonly facts?: readonly Fact[];
}
export interface HeatRow {
  readonly key: string;
  readonly label: string;
  /** Small beside the label, such as the year. */
  readonly note?: string;
  /** Told of each of its numbers, and once in the table. */
  readonly facts?: readonly Fact[];
  readonly cells: readonly HeatCell[];
}

export type HeatMeasure = 'level' | 'gap';

interface HeatMapProps extends ChartProps {
  /** Below a title that says the same to more. */
  readonly isPart?: boolean;
  /** Name of what the rows are ("Country"), for the table. */
  readonly rowsLabel: string;
  readonly columns: readonly {
    readonly key: string;
    readonly label: string;
    /** What stands above the column where the label is too long for it. */
    readonly short?: string;
  }[];
  readonly rows: readonly HeatRow[];
  /** Highest level of the scale. */
  readonly top: number;
  /** What the numbers are: gaps are coloured by what remains to be done, not by the level reached. */
  readonly measure?: HeatMeasure;
  readonly onOpen?: (rowKey: string, columnKey: string) => void;
  /** Where all cells of a row lead to one place. */
  readonly onOpenRow?: (rowKey: string) => void;
}

const rowHeight = 36;
/** Wide enough for most names of themes in one line. */
const leastCell = 64;
const gap = 2;
/** Longer notes than a year stand under the label. */
const shortNote = 5;
/** Below this width the year stands under the country, so that more of the map is in sight. */
const narrowBelow = 480;

/** What stands behind a number is told with it, and nothing where there is none. */
const factsAt = ({ figure, facts = [] }: HeatCell, row: HeatRow, words: ChartWords): readonly Fact[] => [
  ...factsOf(figure, words),
  ...facts,
  ...('value' in figure ? (row.facts ?? []) : []),
];

/** Rows × columns of levels: colour with digit, patterns where there is no number. Rows stand as they come. */
export function HeatMap(props: HeatMapProps) {
  const { title, isPart = false, rowsLabel, columns, rows, top, measure = 'level' } = props;
  const { words, direction, view, onOpen, onOpenRow } = props;
  const prefix = useId();
  const marks: Mark[] = rows.flatMap((row) =>
    columns.map((column, place) => {
      const cell = row.cells[place];
      return {
        name: `${column.label} · ${row.label}`,
        facts: cell ? factsAt(cell, row, words) : [],
        onOpen: onOpenRow ? () => onOpenRow(row.key) : onOpen && (() => onOpen(row.key, column.key)),
      };
    }),
  );
  const { frame, markProps, tip } = useMarks(marks, { columns: columns.length, direction, words });

  const available = useWidth(frame, 760, 0);
  const isNarrow = available < narrowBelow;
  const hasLongNotes = rows.some(({ note = '' }) => note.length > shortNote);
  const labelWidth = !isNarrow ? 150 : hasLongNotes ? 124 : 96;
  const width = Math.max(available - labelWidth, columns.length * leastCell);
  const cellWidth = width / Math.max(1, columns.length);
  const headLength = Math.max(5, Math.floor(cellWidth / 5.8));
  const headLines = Math.max(
    1,
    ...columns.map(({ label, short }) => wrap(short ?? label, headLength, 3).length),
  );
  const headHeight = 20 + headLines * 14;
  const height = headHeight + rows.length * rowHeight;
  // Drawn from the left and mirrored where reading begins at the right.
  const mirrored = (x: number, extent: number, whole: number) =>
    direction === 'rtl' ? whole - x - extent : x;
  const from = (x: number, extent: number) => mirrored(x, extent, width);
  const inLabels = (x: number) => mirrored(x, 0, labelWidth);
  const figures = rows.flatMap(({ cells }) => cells.map(({ figure }) => figure));
  const absences = [
    ...new Set(figures.flatMap((one) => ('absence' in one ? [one.absence] : []))),
  ] as Absence[];

  return (
    <ChartFrame
      title={title}
      words={words}
      isPart={isPart}
      {...(view ? { view } : {})}
      twin={{
        head: [rowsLabel, ...columns.map(({ label }) => label)],
        rows: rows.map(({ key, label, note, facts: ofRow, cells }, line) => ({
          name: note ? `${label} (${note})` : label,
          ...(ofRow ? { facts: ofRow } : {}),
          onOpen: onOpenRow && (() => onOpenRow(key)),
          cells: cells.map(({ figure, facts }, place) => ({
            text: cellText(figure, words),
            ...(facts ? { facts } : {}),
            onOpen: onOpenRow ? undefined : marks[line * columns.length + place]?.onOpen,
          })),
        })),
      }}
      legend={
        <Legend
          words={words}
          top={top}
          measure={measure}
          absences={absences}
          hasThin={figures.some((one) => 'value' in one && one.isThin)}
        />
      }
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <div
          style={{
            display: 'flex',
            direction,
            overflowX: 'auto',
            // Focus never hides under the names, which stay in sight.
            scrollPaddingInline: `${labelWidth + 8}px 8px`,
            padding: 3,
            margin: -3,
          }}
        >
          <svg
            width={labelWidth}
            height={height}
            aria-hidden
            style={{
              flex: 'none',
              position: 'sticky',
              insetInlineStart: -3,
              zIndex: 1,
              background: 'var(--surface)',
            }}
          >
            {rows.map((row, line) => (
              <RowLabel
                key={row.key}
                row={row}
                y={headHeight + (line + 0.5) * rowHeight}
                width={labelWidth}
                at={inLabels}
                isNarrow={isNarrow}
                direction={direction}
              />
            ))}
          </svg>
          <svg
            width={width}
            height={height}
            role="group"
            aria-label={title}
            style={{ display: 'block', flex: 'none' }}
          >
            <Patterns prefix={prefix} />
            {columns.map(({ key, label, short }, place) => (
              <Label
                key={key}
                x={from((place + 0.5) * cellWidth, 0)}
                y={headHeight - 12}
                text={short ?? label}
                direction={direction}
                anchor="middle"
                size={11}
                colour="var(--muted)"
                length={headLength}
                lines={3}
                grow="up"
              />
            ))}
            {rows.map((row, line) => (
              <g key={row.key}>
                {row.cells.map(({ figure }, place) => (
                  <g key={columns[place]?.key ?? place} {...markProps(line * columns.length + place)}>
                    <Cell
                      figure={figure}
                      x={from(place * cellWidth + gap / 2, cellWidth - gap)}
                      y={headHeight + line * rowHeight + gap / 2}
                      width={cellWidth - gap}
                      top={top}
                      measure={measure}
                      words={words}
                      prefix={prefix}
                    />
                  </g>
                ))}
              </g>
            ))}
          </svg>
        </div>
        {tip}
      </div>
    </ChartFrame>
  );
}

interface RowLabelProps {
  readonly row: HeatRow;
  /** Middle of the row. */
  readonly y: number;
  readonly width: number;
  /** Mirrors an x where reading begins at the right. */
  readonly at: (x: number) => number;
  readonly isNarrow: boolean;
  readonly direction: Direction;
}

/** What a row is, and its note beside or, where there is little room, under it. */
function RowLabel({ row: { label, note }, y, width, at, isNarrow, direction }: RowLabelProps) {
  const isBelow = note !== undefined && (isNarrow || note.length > shortNote);
  return (
    <>
      <Label
        x={at(0)}
        y={isBelow ? y - 7 : y}
        text={label}
        direction={direction}
        size={13}
        length={isNarrow ? Math.floor(width / 7.2) : note && !isBelow ? 15 : 21}
        lines={isBelow ? 1 : 2}
      />
      {note && (
        <Label
          x={at(isBelow ? 0 : width - 8)}
          y={isBelow ? y + 8 : y}
          text={note}
          direction={direction}
          anchor={isBelow ? 'start' : 'end'}
          size={isBelow ? 11 : 12}
          colour="var(--muted)"
        />
      )}
    </>
  );
}

interface CellProps {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly top: number;
  readonly measure: HeatMeasure;
  readonly words: ChartWords;
  readonly prefix: string;
}

function Cell({ figure, x, y, width, top, measure, words, prefix }: CellProps) {
  const height = rowHeight - gap;
  if ('absence' in figure)
    return (
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
        fill={absenceFill(figure.absence, prefix)}
        stroke="var(--line)"
        strokeDasharray={figure.absence === 'notAsked' ? '2 2' : undefined}
        pointerEvents="all"
      />
    );
  const { value, isThin } = figure;
  const isGap = measure === 'gap';
  return (
    <>
      <rect
        x={isThin ? x + 1 : x}
        y={isThin ? y + 1 : y}
        width={isThin ? width - 2 : width}
        height={isThin ? height - 2 : height}
        rx={4}
        fill={isThin ? 'var(--surface)' : isGap ? gapColour(value, top) : rampColour(value, top)}
        stroke={isThin ? 'var(--muted)' : 'none'}
        strokeWidth={1.5}
      />
      <Label
        x={x + width / 2}
        y={y + height / 2}
        text={words.number(value)}
        direction="ltr"
        anchor="middle"
        weight={500}
        colour={isThin || isGap ? 'var(--text)' : onRampColour(value, top)}
      />
    </>
  );
}
