import { between, each, exactly, text, type FunctionRule } from './function-rule.ts';
import { spend, type Machine, type Run } from './machine.ts';
import { textNumber, toText } from './value.ts';

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

type Line = readonly [Point, Point];

/** Metres from the centre of the Earth to the equator, as ODK's clients take it. */
const radius = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** `41.3 69.2 0 0`, or several with `;` between; undefined when one of them is none. */
function readPoints(written: string): readonly Point[] | undefined {
  const points: Point[] = [];
  for (const part of written.split(';').map((one) => one.trim())) {
    if (part === '') continue;
    const [latitude, longitude] = part.split(/\s+/).map((one) => textNumber(one));
    const isPoint = Math.abs(latitude!) <= 90 && Math.abs(longitude ?? NaN) <= 180;
    if (!isPoint) return undefined;
    points.push({ latitude: latitude!, longitude: longitude! });
  }
  return points;
}

function points(machine: Machine, given: readonly Run[]): readonly Point[] | undefined {
  const all = each(machine, given).map((value) => readPoints(toText(value)));
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** Of the flattened polygon around the first point. */
function area(corners: readonly Point[]): number {
  const [first, ...others] = corners;
  if (!first || others.length < 2) return 0;
  const flat = others.map(({ latitude, longitude }) => ({
    x: radius * radians(longitude - first.longitude) * Math.cos(radians(latitude)),
    y: radius * radians(latitude - first.latitude),
  }));
  let total = 0;
  for (let index = 1; index < flat.length; index += 1) {
    const [a, b] = [flat[index - 1]!, flat[index]!];
    total += (a.y * b.x - a.x * b.y) / 2;
  }
  return Math.abs(total);
}

/** By the spherical law of cosines. */
function gap(a: Point, b: Point): number {
  const [one, two] = [radians(a.latitude), radians(b.latitude)];
  const turn = Math.cos(radians(a.longitude - b.longitude));
  const cosine = Math.sin(one) * Math.sin(two) + Math.cos(one) * Math.cos(two) * turn;
  return Math.acos(Math.min(1, Math.max(-1, cosine))) * radius;
}

const length = (way: readonly Point[]): number =>
  way.slice(1).reduce((total, point, index) => total + gap(way[index]!, point), 0);

/** Ray casting: how often a line towards the east crosses the fence. */
function isInside({ latitude, longitude }: Point, fence: readonly Point[]): boolean {
  let isIn = false;
  for (let index = 1; index < fence.length; index += 1) {
    const [a, b] = [fence[index - 1]!, fence[index]!];
    if (a.latitude > latitude === b.latitude > latitude) continue;
    const crossing =
      ((a.longitude - b.longitude) * (latitude - b.latitude)) / (a.latitude - b.latitude) + b.longitude;
    if (longitude < crossing) isIn = !isIn;
  }
  return isIn;
}

/** Above 0 when c lies to the left of the way from a to b, 0 when on its line. */
const side = (a: Point, b: Point, c: Point): number =>
  Math.sign(
    (b.longitude - a.longitude) * (c.latitude - a.latitude) -
      (b.latitude - a.latitude) * (c.longitude - a.longitude),
  );
const isBetween = (low: number, high: number, value: number): boolean =>
  value >= Math.min(low, high) && value <= Math.max(low, high);
const isOn = (a: Point, b: Point, c: Point): boolean =>
  side(a, b, c) === 0 &&
  isBetween(a.latitude, b.latitude, c.latitude) &&
  isBetween(a.longitude, b.longitude, c.longitude);

function doMeet([a, b]: Line, [c, d]: Line): boolean {
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
  return isOn(a, b, c) || isOn(a, b, d) || isOn(c, d, a) || isOn(c, d, b);
}

const isSamePlace = (a: Point, b: Point): boolean => a.latitude === b.latitude && a.longitude === b.longitude;

/** Whether a line of the way meets another; neighbours only where one runs back over the other. */
function crossesItself(machine: Machine, way: readonly Point[]): boolean {
  const corners = way.filter((point, index) => index === 0 || !isSamePlace(point, way[index - 1]!));
  const lines = corners.slice(1).map((point, index): Line => [corners[index]!, point]);
  const isClosed = corners.length > 2 && isSamePlace(corners[0]!, corners.at(-1)!);
  spend(machine, (lines.length * lines.length) >> 3);
  return lines.some((line, index) =>
    lines.slice(index + 1).some((other, ahead) => {
      if (ahead === 0) return isOn(...line, other[1]) || isOn(...other, line[0]);
      const isLastOfRing = isClosed && index === 0 && ahead === lines.length - 2;
      if (isLastOfRing) return isOn(...other, line[1]) || isOn(...line, other[0]);
      return doMeet(line, other);
    }),
  );
}

const measure =
  (size: (points: readonly Point[]) => number) =>
  (machine: Machine, given: readonly Run[]): number => {
    const found = points(machine, given);
    return found ? size(found) : NaN;
  };

export const geoFunctions: Readonly<Record<string, FunctionRule>> = {
  area: exactly(1, measure(area)),
  'enclosed-area': exactly(1, measure(area)),
  distance: between(1, Infinity, measure(length)),
  intersects: exactly(1, (machine, [one]) => crossesItself(machine, readPoints(text(machine, one!)) ?? [])),
  geofence: exactly(2, (machine, [place, shape]) => {
    const [point] = readPoints(text(machine, place!)) ?? [];
    const fence = readPoints(text(machine, shape!));
    return point !== undefined && fence !== undefined && isInside(point, fence);
  }),
};
