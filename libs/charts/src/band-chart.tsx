import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { bandFacts, type BandFigure, type ChartWords, type Direction, type Fact } from './figure.ts';
import { LevelTrack } from './level-track.tsx';
import { Legend, LegendKey } from './legend.tsx';
import { absenceFill, Patterns } from './patterns.tsx';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';

export interface BandRow {
  readonly key: string;
  readonly label: string;
  /** null: not available. */
  readonly band: BandFigure | null;
  /** The reader's own level; null where there is none. */
  readonly own?: number | null;
  readonly facts?: readonly Fact[];
}

interface BandChartProps {
  readonly title: string;
  readonly rowsLabel: string;
  /** Whose dot it is; no dots when absent. */
  readonly ownLabel?: string;
  readonly rows: readonly BandRow[];
  readonly top: number;
  readonly words: ChartWords;
  readonly direction: Direction;
  readonly view?: 'picture' | 'table' | 'both';
  readonly onOpen?: (key: string) => void;
}

/** Where the protected countries stand: the median as a line, the middle half as a band, one's own level as a dot. */
export function BandChart(props: BandChartProps) {
  const { title, rowsLabel, ownLabel, rows, top, words, direction, view, onOpen } = props;
  const prefix = useId();
  const ownFacts = ({ own }: BandRow): readonly Fact[] =>
    ownLabel === undefined
      ? []
      : [{ label: ownLabel, text: typeof own === 'number' ? words.number(own) : words.absence.notEnough }];
  const marks: Mark[] = rows.map((row) => ({
    name: row.label,
    facts: [...bandFacts(row.band, words), ...ownFacts(row), ...(row.facts ?? [])],
    onOpen: onOpen && (() => onOpen(row.key)),
  }));
  const { frame, markProps, tip } = useMarks(marks, { columns: 1, direction });
  const width = useWidth(frame, 640, 240);
  return (
    <ChartFrame
      title={title}
      words={words}
      {...(view ? { view } : {})}
      twin={{
        head: [
          rowsLabel,
          words.band,
          words.median,
          words.middleHalf,
          ...(ownLabel === undefined ? [] : [ownLabel]),
        ],
        rows: rows.map((row) => [
          row.label,
          row.band ? words.countries(row.band.n) : words.absence.notAvailable,
          row.band ? words.number(row.band.median) : words.absence.notAvailable,
          row.band?.quartiles ? words.range(...row.band.quartiles) : words.absence.notAvailable,
          ...ownFacts(row).map(({ text }) => text),
        ]),
      }}
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
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <LevelTrack
          title={title}
          labels={rows}
          top={top}
          words={words}
          direction={direction}
          width={width}
          markProps={markProps}
          defs={<Patterns prefix={prefix} />}
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
        {tip}
      </div>
    </ChartFrame>
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
