import type { Direction } from './figure.ts';
import { wrap } from './wrap.ts';

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly direction: Direction;
  /** Logical: `start` is where reading begins. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly colour?: string;
  readonly weight?: number;
  /** Longest line in characters, and how many lines. */
  readonly length?: number;
  readonly lines?: number;
  /** Where the lines stand to `y`: below it, above it or round it. */
  readonly grow?: 'down' | 'up' | 'middle';
}

/** In a mirrored picture a line that isn't written from right to left keeps its own order, its question mark too. */
const isolated = (line: string): string => `\u2068${line}\u2069`;

/** A text of a picture; several lines where it is long. Read aloud through its mark, so hidden here. */
export function Label(props: LabelProps) {
  const { x, y, text, direction, anchor = 'start', size = 12, colour = 'var(--text)', weight = 400 } = props;
  const { length = 40, lines = 1, grow = 'middle' } = props;
  const shown = wrap(text, length, lines);
  const height = size * 1.2;
  const top = { down: 0, up: -(shown.length - 1) * height, middle: (-(shown.length - 1) * height) / 2 }[grow];
  return (
    <text
      aria-hidden
      direction={direction}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={weight}
      fill={colour}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {shown.map((line, index) => (
        <tspan key={index} x={x} y={y + top + index * height} dy="0.35em">
          {direction === 'rtl' ? isolated(line) : line}
        </tspan>
      ))}
    </text>
  );
}
