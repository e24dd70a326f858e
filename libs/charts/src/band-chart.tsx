import { useId } from 'react';
import { bandFacts, type BandFigure, type ChartProps, type Fact } from './figure.ts';
import { Legend, LegendKey } from './legend.tsx';
import { absenceFill, Patterns } from './patterns.tsx';
import { TrackChart } from './track-chart.tsx';

export interface BandRow {
  readonly key: string;
  readonly label: string;
  /** null: not available. */
  readonly band: BandFigure | null;
  /** The reader's own level; null where there is none. */
  readonly own?: number | null;
  readonly facts?: readonly Fact[];
}

interface BandChartProps extends ChartProps {
  readonly rowsLabel: string;
  /** Whose dot it is; no dots when absent. */
  readonly ownLabel?: string;
  readonly rows: readonly BandRow[];
  readonly top: number;
  readonly onOpen?: (key: string) => void;
}

/** Where the protected countries stand: the median as a line, the middle half as a band, one's own level as a dot. */
export function BandChart({ ownLabel, rows, onOpen, ...chart }: BandChartProps) {
  const { top, words } = chart;
  const prefix = useId();
  const ownFacts = ({ own }: BandRow): readonly Fact[] =>
    ownLabel === undefined
      ? []
      : [{ label: ownLabel, text: typeof own === 'number' ? words.number(own) : words.absence.notEnough }];
  return (
    <TrackChart
      {...chart}
      marks={rows.map((row) => ({
        key: row.key,
        name: row.label,
        facts: [...bandFacts(row.band, words), ...ownFacts(row), ...(row.facts ?? [])],
        onOpen: onOpen && (() => onOpen(row.key)),
      }))}
      defs={<Patterns prefix={prefix} />}
      legend={
        <Legend words={words} absences={rows.some(({ band }) => !band) ? ['notAvailable'] : []}>
          {rows.some(({ band }) => band?.quartiles) && (
            <LegendKey text={words.middleHalf}>
              <rect y={2} width={22} height={10} rx={5} fill="var(--band)" stroke="var(--band-line)" />
            </LegendKey>
          )}
          <LegendKey text={words.median}>
            <path d="M11 1v12" stroke="var(--band-line)" strokeWidth={2} />
          </LegendKey>
          {ownLabel !== undefined && (
            <LegendKey text={ownLabel}>
              <circle cx={11} cy={7} r={5} fill="var(--accent)" />
            </LegendKey>
          )}
        </Legend>
      }
      row={(index, at, y) => {
        const { band, own } = rows[index] ?? { band: null };
        return (
          <>
            {band ? (
              <BandMark band={band} at={at} y={y} />
            ) : (
              <Withheld at={at} y={y} top={top} prefix={prefix} />
            )}
            {ownLabel !== undefined && typeof own === 'number' && (
              <circle
                cx={at(own)}
                cy={y}
                r={5}
                fill="var(--accent)"
                stroke="var(--surface)"
                strokeWidth={2}
              />
            )}
          </>
        );
      }}
    />
  );
}

interface Place {
  readonly at: (level: number) => number;
  readonly y: number;
}

function BandMark({ band: { median, quartiles }, at, y }: Place & { readonly band: BandFigure }) {
  const [low, high] = quartiles ? [at(quartiles[0]), at(quartiles[1])] : [0, 0];
  return (
    <>
      {quartiles && (
        <rect
          x={Math.min(low, high) - 4}
          y={y - 8}
          width={Math.abs(high - low) + 8}
          height={16}
          rx={8}
          fill="var(--band)"
          stroke="var(--band-line)"
        />
      )}
      <line
        x1={at(median)}
        x2={at(median)}
        y1={y - 11}
        y2={y + 11}
        stroke="var(--band-line)"
        strokeWidth={2}
      />
    </>
  );
}

const Withheld = ({ at, y, top, prefix }: Place & { readonly top: number; readonly prefix: string }) => (
  <rect
    x={Math.min(at(0), at(top))}
    y={y - 8}
    width={Math.abs(at(top) - at(0))}
    height={16}
    rx={4}
    fill={absenceFill('notAvailable', prefix)}
  />
);
