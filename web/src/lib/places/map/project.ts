export type LonLat = [lon: number, lat: number];
export type Point = { x: number; y: number };

/** The map's sheet: the department at its widest, with a margin. */
export const sheet = { width: 430, height: 605 };

const NORTH_WEST: LonLat = [2.14572, 48.95097];
const PER_DEGREE = 2605.785;
/** A degree of longitude is this much shorter than one of latitude at the department's middle. */
const NARROWING = Math.cos((48.84 * Math.PI) / 180);
const MARGIN = 14;

const round = (n: number) => Math.round(n * 10) / 10;

/** Equirectangular around the department: over 25 km it is off by less than a pixel. */
export function project([lon, lat]: LonLat): Point {
  return {
    x: round(MARGIN + (lon - NORTH_WEST[0]) * PER_DEGREE * NARROWING),
    y: round(MARGIN + (NORTH_WEST[1] - lat) * PER_DEGREE),
  };
}

/** What lies at a point of the sheet. */
export function unproject({ x, y }: Point): LonLat {
  return [NORTH_WEST[0] + (x - MARGIN) / (PER_DEGREE * NARROWING), NORTH_WEST[1] - (y - MARGIN) / PER_DEGREE];
}

/** A line or an outline as an SVG path. */
export function pathOf(line: readonly LonLat[], isClosed: boolean): string {
  const points = line.map(project).map(({ x, y }) => `${x} ${y}`);
  return points.length === 0 ? '' : `M${points.join('L')}${isClosed ? 'Z' : ''}`;
}
