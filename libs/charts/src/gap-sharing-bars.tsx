import { ChartFrame } from './chart-frame.tsx';
import type { ChartWords, Direction, Fact } from './figure.ts';
import { LevelTrack } from './level-track.tsx';
import { Legend } from './legend.tsx';
import { gapColour } from './ramp.ts';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';

export interface SharedGapRow {
  readonly key: string;
  readonly label: string;
  /** One a country that has the gap, in levels. */
  readonly gaps: readonly number[];
  /** How many countries show a level here. */
  readonly shown: number;
  /** Who has it, as far as the reader may know. */
  readonly who: string;
}

interface SharedGapBarsProps {
  readonly title: string;
  readonly rowsLabel: string;
  /** In the order in which they are to stand: gaps may be sorted by size. */
  readonly rows: readonly SharedGapRow[];
  /** How many countries there are. */
  readonly countries: number;
  /** Highest level of the scale. */
  readonly top: number;
  readonly words: ChartWords;
  /** "4 of 6", and the names of the two columns of the table. */
  readonly sharedWords: {
    readonly ofShown: (count: number, shown: number) => string;
    readonly countries: string;
    readonly who: string;
  };
  readonly direction: Direction;
  readonly view?: 'picture' | 'table' | 'both';
}

/** More lines than this can't be told apart. */
const mostLines = 10;

/** How many countries have the same gap, one bar a question; each piece is one country, the larger its gap the darker. */
export function SharedGapBars(props: SharedGapBarsProps) {
  const { title, rowsLabel, rows, countries, top, words, sharedWords, direction, view } = props;
  const largestOf = (gaps: readonly number[]) => words.number(Math.max(...gaps));
  const factsOf = ({ gaps, shown, who }: SharedGapRow): Fact[] => [
    { label: sharedWords.countries, text: sharedWords.ofShown(gaps.length, shown) },
    { label: words.largestGap, text: largestOf(gaps) },
    { label: sharedWords.who, text: who },
  ];
  const marks: Mark[] = rows.map((row) => ({ name: row.label, facts: factsOf(row) }));
  const { frame, markProps, tip } = useMarks(marks, { columns: 1, direction });
  const width = useWidth(frame, 640, 240);
  return (
    <ChartFrame
      title={title}
      words={words}
      {...(view ? { view } : {})}
      twin={{
        head: [rowsLabel, sharedWords.countries, words.largestGap, sharedWords.who],
        rows: rows.map((row) => [row.label, ...factsOf(row).map(({ text }) => text)]),
      }}
      legend={<Legend words={words} top={top} measure="gap" />}
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <LevelTrack
          title={title}
          labels={rows}
          top={countries}
          step={Math.max(1, Math.ceil(countries / mostLines))}
          words={words}
          direction={direction}
          width={width}
          markProps={markProps}
          row={(index, at, y) => {
            const { gaps } = rows[index] ?? { gaps: [] };
            return [...gaps]
              .sort((a, b) => b - a)
              .map((gap, place) => (
                <rect
                  key={place}
                  x={Math.min(at(place), at(place + 1))}
                  y={y - 9}
                  width={Math.abs(at(1) - at(0))}
                  height={18}
                  fill={gapColour(gap, top)}
                  stroke="var(--gap)"
                  strokeWidth={0.75}
                />
              ));
          }}
        />
        {tip}
      </div>
    </ChartFrame>
  );
}
