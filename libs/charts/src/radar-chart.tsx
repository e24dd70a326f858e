import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, curveLinear, lineRadial } from 'd3-shape';
import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import {
  bandFacts,
  factsOf,
  type BandFigure,
  type ChartProps,
  type Direction,
  type Fact,
  type Figure,
} from './figure.ts';
import { Label } from './label.tsx';
import { Legend, LegendKey } from './legend.tsx';
import { absenceFill, Patterns } from './patterns.tsx';
import { RadarBand } from './radar-band.tsx';
import { twinOf } from './twin.tsx';
import { useMarks, type Mark } from './use-marks.tsx';
import { useWidth } from './use-width.ts';

export interface RadarAxis {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure;
  /** The region's protected countries; null: not available; absent: the chart has no band. */
  readonly band?: BandFigure | null;
  readonly facts?: readonly Fact[];
}

interface RadarChartProps extends ChartProps {
  /** What an axis is ("Theme"), for the table. */
  readonly axisLabel: string;
  /** Whose line it is, for the legend. */
  readonly ownLabel: string;
  readonly axes: readonly RadarAxis[];
  /** Highest level of the scale. */
  readonly top: number;
  readonly onOpen?: (key: string) => void;
}

/** Fewer axes make no area that the eye could read. */
const leastAxes = 3;

/** Levels by theme as one line, with the region's band behind it. Starts at the top, clockwise. */
export function RadarChart(props: RadarChartProps) {
  const { title, axisLabel, ownLabel, axes, top, words, direction, view, onOpen } = props;
  const prefix = useId();
  const hasBand = axes.some(({ band }) => band !== undefined);
  const marks: Mark[] = axes.map(({ key, label, figure, band, facts = [] }) => ({
    name: label,
    facts: [...factsOf(figure, words), ...(band === undefined ? [] : bandFacts(band, words)), ...facts],
    onOpen: onOpen && (() => onOpen(key)),
  }));
  const { frame, markProps, tip } = useMarks(marks, { columns: 1, direction, words });
  const width = Math.min(620, useWidth(frame, 520, 280));
  const margin = width < 420 ? 78 : 100;
  const radius = Math.max(70, width / 2 - margin);
  const centre = { x: width / 2, y: radius + 46 };
  const along = scaleLinear().domain([0, top]).range([0, radius]);
  const angleOf = (place: number) => (place / axes.length) * 2 * Math.PI;
  const pointAt = (place: number, level: number) => ({
    x: Math.sin(angleOf(place)) * along(level),
    y: -Math.cos(angleOf(place)) * along(level),
  });
  const isWhole = axes.every(({ figure }) => 'value' in figure);
  const outline = lineRadial<RadarAxis>()
    .angle((_, place) => angleOf(place))
    .radius(({ figure }) => ('value' in figure ? along(figure.value) : 0))
    .defined(({ figure }) => 'value' in figure)
    .curve(isWhole ? curveLinearClosed : curveLinear);

  return (
    <ChartFrame
      title={title}
      words={words}
      {...(axes.length < leastAxes ? { view: 'table' as const } : view ? { view } : {})}
      twin={twinOf(axisLabel, marks)}
      legend={
        <Legend
          words={words}
          absences={[...new Set(axes.flatMap(({ figure }) => ('absence' in figure ? [figure.absence] : [])))]}
          hasThin={axes.some(({ figure }) => 'value' in figure && figure.isThin)}
        >
          <LegendKey text={ownLabel}>
            <path d="M1 7h20" stroke="var(--accent)" strokeWidth={2} />
            <circle cx={11} cy={7} r={4} fill="var(--accent)" />
          </LegendKey>
          {hasBand && (
            <LegendKey text={words.band}>
              <rect y={2} width={22} height={10} fill="var(--band)" />
              <path d="M0 7h22" stroke="var(--band-line)" strokeWidth={1.5} strokeDasharray="3 2" />
            </LegendKey>
          )}
        </Legend>
      }
    >
      <div ref={frame} style={{ position: 'relative', minWidth: 0 }}>
        <svg
          width="100%"
          height={centre.y + radius + 46}
          viewBox={`0 0 ${width} ${centre.y + radius + 46}`}
          role="group"
          aria-label={title}
          style={{ display: 'block', maxWidth: width }}
        >
          <Patterns prefix={prefix} />
          <g transform={`translate(${centre.x} ${centre.y})`}>
            {Array.from({ length: top + 1 }, (_, level) => (
              <circle key={level} r={along(level)} fill="none" stroke="var(--line)" />
            ))}
            {axes.map(({ key }, place) => {
              const end = pointAt(place, top);
              return <line key={key} x2={end.x} y2={end.y} stroke="var(--line)" />;
            })}
            {Array.from({ length: top + 1 }, (_, level) => (
              <Label
                key={level}
                x={4}
                y={-along(level) - 1}
                text={words.integer(level)}
                direction="ltr"
                size={10}
                colour="var(--muted)"
                grow="up"
              />
            ))}
            {hasBand && <RadarBand bands={axes.map(({ band }) => band ?? null)} pointAt={pointAt} />}
            <path
              d={outline([...axes]) ?? ''}
              fill={isWhole ? 'var(--accent)' : 'none'}
              fillOpacity={0.08}
              stroke="var(--accent)"
              strokeWidth={2}
              strokeLinejoin="round"
            />
            {axes.map((axis, place) => (
              <g key={axis.key} {...markProps(place)}>
                <AxisMark axis={axis} place={place} pointAt={pointAt} top={top} prefix={prefix} />
                <AxisLabel
                  {...pointAt(place, top * (1 + 20 / radius))}
                  text={axis.label}
                  direction={direction}
                  length={Math.max(9, Math.floor(margin / 6.2))}
                />
              </g>
            ))}
          </g>
        </svg>
        {tip}
      </div>
    </ChartFrame>
  );
}

interface AxisMarkProps {
  readonly axis: RadarAxis;
  readonly place: number;
  readonly pointAt: (place: number, level: number) => { readonly x: number; readonly y: number };
  readonly top: number;
  readonly prefix: string;
}

function AxisMark({ axis: { figure }, place, pointAt, top, prefix }: AxisMarkProps) {
  if ('absence' in figure) {
    const end = pointAt(place, top);
    return (
      <circle
        cx={end.x}
        cy={end.y}
        r={8}
        fill={absenceFill(figure.absence, prefix)}
        stroke="var(--muted)"
        strokeDasharray={figure.absence === 'notAsked' ? '2 2' : undefined}
        pointerEvents="all"
      />
    );
  }
  const { value, range, isThin } = figure;
  const point = pointAt(place, value);
  const end = pointAt(place, top);
  const ends = range?.map((level) => pointAt(place, level));
  return (
    <>
      {ends && (
        <line
          x1={ends[0]?.x}
          y1={ends[0]?.y}
          x2={ends[1]?.x}
          y2={ends[1]?.y}
          stroke="var(--accent)"
          strokeWidth={6}
          strokeOpacity={0.3}
          strokeLinecap="round"
        />
      )}
      {/* From the point to its name nothing slips through. */}
      <line x1={point.x} y1={point.y} x2={end.x} y2={end.y} stroke="transparent" strokeWidth={20} />
      <circle cx={point.x} cy={point.y} r={12} fill="transparent" />
      <circle
        cx={point.x}
        cy={point.y}
        r={5}
        fill={isThin ? 'var(--surface)' : 'var(--accent)'}
        stroke={isThin ? 'var(--accent)' : 'var(--surface)'}
        strokeWidth={2}
      />
    </>
  );
}

interface AxisLabelProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly direction: Direction;
  readonly length: number;
}

/** Stands outside the circle, on the side where its axis ends. */
function AxisLabel({ x, y, text, direction, length }: AxisLabelProps) {
  const isMiddle = Math.abs(x) < 12;
  const isRight = x > 0;
  const outward = direction === 'rtl' ? !isRight : isRight;
  return (
    <Label
      x={x}
      y={y}
      text={text}
      direction={direction}
      anchor={isMiddle ? 'middle' : outward ? 'start' : 'end'}
      length={isMiddle ? 24 : length}
      lines={3}
      grow={isMiddle ? (y < 0 ? 'up' : 'down') : 'middle'}
    />
  );
}
