import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { ChartWords, Direction } from './figure.ts';
import { Label } from './label.tsx';
import type { useMarks } from './use-marks.tsx';
import { wrap } from './wrap.ts';

interface LevelTrackProps {
  readonly title: string;
  readonly labels: readonly { readonly key: string; readonly name: string }[];
  readonly top: number;
  readonly step: number;
  readonly words: ChartWords;
  readonly direction: Direction;
  readonly width: number;
  readonly markProps: ReturnType<typeof useMarks>['markProps'];
  /** Draws row `index`; `at` gives the x of a level, `y` the middle of the row. */
  readonly row: (index: number, at: (level: number) => number, y: number) => ReactNode;
  readonly defs?: ReactNode;
}

const rowHeight = 36;
const end = 12;
/** Characters that fit above a track. */
const aboveLength = (width: number) => Math.floor((width - end) / 6.6);

/** Rows with a label and a track from 0 to the highest level: the ground of band and gap charts. */
export function LevelTrack(props: LevelTrackProps) {
  const { title, labels, top, step, words, direction, width, markProps, row, defs } = props;
  // On a narrow screen the label stands above its track.
  const isNarrow = width < 480;
  const labelWidth = isNarrow ? 0 : Math.min(230, width * 0.34);
  const above = isNarrow
    ? 16 * Math.max(1, ...labels.map(({ name }) => wrap(name, aboveLength(width), 2).length))
    : 0;
  const height = rowHeight + above;
  const mirror = (x: number) => (direction === 'rtl' ? width - x : x);
  const along = scaleLinear()
    .domain([0, top])
    .range([labelWidth + end, width - end]);
  const at = (level: number) => mirror(along(level));
  const levels = Array.from({ length: Math.floor(top / step) + 1 }, (_, place) => place * step);
  const bottom = labels.length * height;
  return (
    <svg
      width={width}
      height={bottom + 24}
      role="group"
      aria-label={title}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      {defs}
      {levels.map((level) => (
        <line
          key={level}
          x1={at(level)}
          x2={at(level)}
          y1={0}
          y2={bottom}
          stroke="var(--line)"
          strokeWidth={0.5}
        />
      ))}
      {labels.map(({ key, name }, index) => {
        const y = index * height + above + rowHeight / 2;
        return (
          <g key={key}>
            <g {...markProps(index)}>
              <rect x={0} y={index * height} width={width} height={height} fill="transparent" />
            </g>
            {/* The mark's name says whole what the picture may shorten; so it holds no words of its own. */}
            <g pointerEvents="none">
              <Label
                x={mirror(0)}
                y={isNarrow ? index * height + 14 : y}
                grow={isNarrow ? 'down' : 'middle'}
                text={name}
                direction={direction}
                size={13}
                length={isNarrow ? aboveLength(width) : Math.floor(labelWidth / 6.8)}
                lines={2}
              />
              <line x1={at(0)} x2={at(top)} y1={y} y2={y} stroke="var(--line-strong)" />
              {row(index, at, y)}
            </g>
          </g>
        );
      })}
      {levels.map((level) => (
        <Label
          key={level}
          x={at(level)}
          y={bottom + 12}
          text={words.integer(level)}
          direction="ltr"
          anchor="middle"
          size={11}
          colour="var(--muted)"
        />
      ))}
    </svg>
  );
}
