import type { StatisticsRow } from '@escale/shared/statistics';
import { sheet } from '#lib/places/map/project.ts';
import { shadeOf } from '../week-cells.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Shape = { insee: string; path: string };

/** The department with the communes that have places, and their shares beside it. */
export function drawCommunes(
  caption: Caption,
  {
    shapes,
    rows,
    shareOf,
  }: { shapes: readonly Shape[]; rows: readonly StatisticsRow[]; shareOf: (row: StatisticsRow) => string },
): string {
  const found = new Map(rows.map((row) => [row.key, row]));
  const land = shapes.map(({ insee, path }) => {
    const share = found.get(insee)?.occupancy;
    const fill = share === null || share === undefined ? '#ffffff' : colours.shades[shadeOf(share)];
    return `<path d="${path}" fill="${fill}" stroke="${colours.edge}" stroke-width="0.8"/>`;
  });
  const list = rows.map((row, nth) => {
    const y = 40 + nth * 28;
    const shade = row.occupancy === null ? '#ffffff' : colours.shades[shadeOf(row.occupancy)];
    return `<rect x="${sheet.width + 40}" y="${y - 14}" width="18" height="18" fill="${shade}" stroke="${colours.edge}"/>${textAt(`${row.label} : ${shareOf(row)}`.replace(' :', '\u00a0:'), { x: sheet.width + 68, y })}`;
  });
  return sheetOf(caption, { width: 860, height: sheet.height, body: land.join('') + list.join('') });
}
