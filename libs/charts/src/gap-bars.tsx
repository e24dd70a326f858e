import type { ChartProps, ChartWords, Fact } from './figure.ts';
import { Label } from './label.tsx';
import { Legend, LegendKey } from './legend.tsx';
import { TrackChart } from './track-chart.tsx';

export interface GapRow {
  readonly key: string;
  readonly label: string;
  /** In levels; null: no level or no target, so no gap. */
  readonly gap: number | null;
  /** Of the questions below it, the largest. */
  readonly largest?: number | null;
  /** How many questions have a gap. */
  readonly questions?: number;
  readonly facts?: readonly Fact[];
}

interface GapBarsProps extends ChartProps {
  readonly rowsLabel: string;
  /** In the order in which they are to stand: gaps may be sorted by size. */
  readonly rows: readonly GapRow[];
  readonly top: number;
  readonly onOpen?: (key: string) => void;
}

const gapText = (gap: number | null, words: ChartWords) => (gap === null ? words.noGap : words.number(gap));

/** How far there is to go, one bar a theme or question; a tick marks the largest single gap. */
export function GapBars({ rows, onOpen, ...chart }: GapBarsProps) {
  const { words, direction } = chart;
  const hasLargest = rows.some(({ largest }) => largest !== undefined);
  return (
    <TrackChart
      {...chart}
      marks={rows.map(({ key, label, gap, largest, questions, facts = [] }) => ({
        key,
        name: label,
        facts: [
          { label: words.gap, text: gapText(gap, words) },
          ...(typeof largest === 'number' ? [{ label: words.largestGap, text: words.number(largest) }] : []),
          ...(questions === undefined
            ? []
            : [{ label: words.questionsWithGap, text: words.integer(questions) }]),
          ...facts,
        ],
        onOpen: onOpen && (() => onOpen(key)),
      }))}
      legend={
        hasLargest && (
          <Legend words={words}>
            <LegendKey text={words.gap}>
              <rect y={2} width={22} height={10} rx={2} fill="var(--gap)" />
            </LegendKey>
            <LegendKey text={words.largestGap}>
              <path d="M11 1v12" stroke="var(--text)" strokeWidth={2} />
            </LegendKey>
          </Legend>
        )
      }
      row={(index, at, y) => {
        const { gap, largest } = rows[index] ?? { gap: null };
        if (gap === null)
          return (
            <Label
              x={at(0)}
              y={y + 11}
              text={words.noGap}
              direction={direction}
              size={11}
              colour="var(--muted)"
            />
          );
        return (
          <>
            <rect
              x={Math.min(at(0), at(gap))}
              y={y - 7}
              width={Math.abs(at(gap) - at(0))}
              height={14}
              rx={2}
              fill="var(--gap)"
            />
            {typeof largest === 'number' && (
              <line
                x1={at(largest)}
                x2={at(largest)}
                y1={y - 10}
                y2={y + 10}
                stroke="var(--text)"
                strokeWidth={2}
              />
            )}
          </>
        );
      }}
    />
  );
}
