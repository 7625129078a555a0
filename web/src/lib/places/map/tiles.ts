import { project, sheet, unproject } from './project.ts';

export type Tile = { href: string; x: number; y: number; width: number; height: number };

/** At this zoom the tiles of the whole sheet are some twenty, and sharp on a phone. */
const ZOOM = 12;
const across = 2 ** ZOOM;

const lonOf = (column: number) => (column / across) * 360 - 180;
const latOf = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / across))) * 180) / Math.PI;
const columnOf = (lon: number) => ((lon + 180) / 360) * across;
const rowOf = (lat: number) => ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across;

const steps = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i);

/**
 * The tiles of a raster map (Web Mercator, EPSG:3857) where they lie on our sheet. Each is put by its own corners:
 * within one of them, and over the whole department, the two projections differ by less than a pixel.
 */
export function tilesOf(template: string): Tile[] {
  const [west, north] = unproject({ x: 0, y: 0 });
  const [east, south] = unproject({ x: sheet.width, y: sheet.height });
  return steps(rowOf(north), rowOf(south)).flatMap((row) =>
    steps(columnOf(west), columnOf(east)).map((column) => {
      const { x, y } = project([lonOf(column), latOf(row)]);
      const end = project([lonOf(column + 1), latOf(row + 1)]);
      const href = template
        .replaceAll('{z}', String(ZOOM))
        .replaceAll('{x}', String(column))
        .replaceAll('{y}', String(row));
      return { href, x, y, width: round(end.x - x), height: round(end.y - y) };
    }),
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
