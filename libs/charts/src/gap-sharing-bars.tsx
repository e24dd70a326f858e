import type { ChartProps } from './figure.ts';
import { Legend } from './legend.tsx';
import { gapColour } from './ramp.ts';
import { TrackChart } from './track-chart.tsx';

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

interface SharedGapBarsProps extends ChartProps {
  readonly rowsLabel: string;
  /** In the order in which they are to stand: gaps may be sorted by size. */
  readonly rows: readonly SharedGapRow[];
  /** How many countries there are. */
  readonly countries: number;
  /** Highest level of the scale. */
  readonly top: number;
  /** "4 of 6", and the names of the two columns of the table. */
  readonly sharedWords: {
    readonly ofShown: (count: number, shown: number) => string;
    readonly countries: string;
    readonly who: string;
  };
  readonly onOpen?: (key: string) => void;
}

/** More lines than this can't be told apart. */
const mostLines = 10;

/** How many countries have the same gap, one bar a question; each piece is one country, the larger its gap the darker. */
export function SharedGapBars(props: SharedGapBarsProps) {
  const { rows, countries, top, sharedWords, onOpen, ...chart } = props;
  const { words } = chart;
  return (
    <TrackChart
      {...chart}
      marks={rows.map(({ key, label, gaps, shown, who }) => ({
        key,
        name: label,
        facts: [
          { label: sharedWords.countries, text: sharedWords.ofShown(gaps.length, shown) },
          { label: words.largestGap, text: words.number(Math.max(...gaps)) },
          { label: sharedWords.who, text: who },
        ],
        onOpen: onOpen && (() => onOpen(key)),
      }))}
      top={countries}
      step={Math.max(1, Math.ceil(countries / mostLines))}
      legend={<Legend words={words} top={top} measure="gap" />}
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
  );
}
