import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './figure.ts';
import { Label } from './label.tsx';
import { Legend, LegendKey } from './legend.tsx';
import { absenceFill, Patterns } from './patterns.tsx';
import { twinOf } from './twin.tsx';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';

export interface ProgressRow {
  readonly key: string;
  readonly label: string;
  readonly answered: number;
  readonly nonAnswered: number;
  readonly total: number;
}

interface ProgressBarsProps extends ChartProps {
  readonly rowsLabel: string;
  readonly rows: readonly ProgressRow[];
  readonly onOpen?: (key: string) => void;
}

const rowHeight = 36;

/** How much of each section or country is done: answered, non-answered (patterned) and open. */
export function ProgressBars(props: ProgressBarsProps) {
  const { title, rowsLabel, rows, words, direction, view, onOpen } = props;
  const prefix = useId();
  const marks: Mark[] = rows.map(({ key, label, answered, nonAnswered, total }) => ({
    name: label,
    facts: [
      { label: words.answered, text: words.integer(answered) },
      { label: words.nonAnswered, text: words.integer(nonAnswered) },
      { label: words.open, text: words.integer(total - answered - nonAnswered) },
    ],
    onOpen: onOpen && (() => onOpen(key)),
  }));
  const { frame, markProps, tip } = useMarks(marks, { columns: 1, direction, words });
  const width = useWidth(frame, 560, 240);
  const labelWidth = Math.min(230, width * 0.42);
  const track = width - labelWidth - 48;
  const from = (x: number, extent: number) => (direction === 'rtl' ? width - x - extent : x);
  return (
    <ChartFrame
      title={title}
      words={words}
      {...(view ? { view } : {})}
      twin={twinOf(rowsLabel, marks)}
      legend={
        <Legend words={words}>
          <LegendKey text={words.answered}>
            <rect y={2} width={22} height={10} rx={2} fill="var(--second)" />
          </LegendKey>
          <LegendKey text={words.nonAnswered}>
            <Patterns prefix={`${prefix}key`} />
            <rect
              x={0.5}
              y={2}
              width={21}
              height={10}
              rx={2}
              fill={absenceFill('notApplicable', `${prefix}key`)}
              stroke="var(--second)"
            />
          </LegendKey>
        </Legend>
      }
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <svg
          width={width}
          height={rows.length * rowHeight}
          role="group"
          aria-label={title}
          style={{ display: 'block', maxWidth: '100%' }}
        >
          <Patterns prefix={prefix} />
          {rows.map(({ key, label, answered, nonAnswered, total }, index) => {
            const y = index * rowHeight;
            const share = (count: number) => (total > 0 ? (count / total) * track : 0);
            return (
              <g key={key} {...markProps(index)}>
                <rect y={y} width={width} height={rowHeight} fill="transparent" />
                <Label
                  x={from(0, 0)}
                  y={y + rowHeight / 2}
                  text={label}
                  direction={direction}
                  size={13}
                  length={Math.floor(labelWidth / 6.8)}
                  lines={2}
                />
                <rect
                  x={from(labelWidth, track)}
                  y={y + 12}
                  width={track}
                  height={12}
                  rx={3}
                  fill="var(--line)"
                />
                <rect
                  x={from(labelWidth, share(answered))}
                  y={y + 12}
                  width={share(answered)}
                  height={12}
                  rx={3}
                  fill="var(--second)"
                />
                {nonAnswered > 0 && (
                  <rect
                    x={from(labelWidth + share(answered), share(nonAnswered))}
                    y={y + 12.5}
                    width={share(nonAnswered)}
                    height={11}
                    rx={3}
                    fill={absenceFill('notApplicable', prefix)}
                    stroke="var(--second)"
                  />
                )}
                <Label
                  x={from(width, 0)}
                  y={y + rowHeight / 2}
                  text={words.percent(total > 0 ? (answered + nonAnswered) / total : 0)}
                  direction={direction}
                  anchor="end"
                  colour="var(--muted)"
                />
              </g>
            );
          })}
        </svg>
        {tip}
      </div>
    </ChartFrame>
  );
}
