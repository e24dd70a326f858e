import type { ReactNode } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './figure.ts';
import { LevelTrack } from './level-track.tsx';
import { twinOf } from './twin.tsx';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';

interface TrackChartProps extends ChartProps {
  readonly rowsLabel: string;
  /** One mark a row. */
  readonly marks: readonly (Mark & { readonly key: string })[];
  readonly top: number;
  /** Between two lines of the ground; 1 when left out. */
  readonly step?: number;
  readonly legend?: ReactNode;
  /** Draws row `index`; `at` gives the x of a level, `y` the middle of the row. */
  readonly row: (index: number, at: (level: number) => number, y: number) => ReactNode;
  readonly defs?: ReactNode;
}

/** Rows on one track from 0 to the highest level, and their table. */
export function TrackChart(props: TrackChartProps) {
  const { title, words, direction, view, rowsLabel, marks, top, step = 1, legend, row, defs } = props;
  const { frame, markProps, tip } = useMarks(marks, { columns: 1, direction, words });
  const width = useWidth(frame, 640, 240);
  return (
    <ChartFrame
      title={title}
      words={words}
      {...(view ? { view } : {})}
      twin={twinOf(rowsLabel, marks)}
      legend={legend}
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <LevelTrack
          title={title}
          labels={marks}
          top={top}
          step={step}
          words={words}
          direction={direction}
          width={width}
          markProps={markProps}
          row={row}
          defs={defs}
        />
        {tip}
      </div>
    </ChartFrame>
  );
}
