import type { BandFigure } from './figure.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
interface RadarBandProps {
  /** One per axis, in their order; null where it isn't available. */
  readonly bands: readonly (BandFigure | null)[];
  readonly pointAt: (place: number, level: number) => Point;
}

const join = (points: readonly Point[]) =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** Between each two neighbouring axes that have it: the middle half as an area, the median as a broken line. */
export function RadarBand({ bands, pointAt }: RadarBandProps) {
  return bands.map((band, place) => {
    if (!band) return null;
    const next = (place + 1) % bands.length;
    const other = bands[next];
    const here = pointAt(place, band.median);
    const [low, high] = band.quartiles ?? [];
    const [otherLow, otherHigh] = other?.quartiles ?? [];
    return (
      <g key={place}>
        {low !== undefined && high !== undefined && otherLow !== undefined && otherHigh !== undefined && (
          <polygon
            points={join([
              pointAt(place, high),
              pointAt(next, otherHigh),
              pointAt(next, otherLow),
              pointAt(place, low),
            ])}
            fill="var(--band)"
          />
        )}
        {other && (
          <line
            x1={here.x}
            y1={here.y}
            x2={pointAt(next, other.median).x}
            y2={pointAt(next, other.median).y}
            stroke="var(--band-line)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        )}
        <circle cx={here.x} cy={here.y} r={2.5} fill="var(--band-line)" />
      </g>
    );
  });
}
