import type { UnmetRow } from '@escale/shared/demand';
import { sheet } from '#lib/places/map/project.ts';
import { countShade } from '../counts.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Land = {
  shapes: readonly { insee: string; path: string }[];
  rows: readonly UnmetRow[];
  textOf: (row: UnmetRow) => string;
};

const LINE = 24;

/** The department with the communes where something was looked for in vain, and how often beside it. */
export function drawCountLand(caption: Caption, { shapes, rows, textOf }: Land): string {
  const found = new Map(rows.map((row) => [row.key, row]));
  const most = Math.max(0, ...rows.map(({ searches }) => searches ?? 0));
  const fillOf = (row: UnmetRow | undefined) =>
    row === undefined || row.searches === 0 ? '#ffffff' : colours.shades[countShade(row.searches, most)];
  const land = shapes.map(
    ({ insee, path }) =>
      `<path d="${path}" fill="${fillOf(found.get(insee))}" stroke="${colours.edge}" stroke-width="0.8"/>`,
  );
  const list = rows.map((row, nth) => {
    const y = 30 + nth * LINE;
    return `<rect x="${sheet.width + 40}" y="${y - 14}" width="18" height="18" fill="${fillOf(row)}" stroke="${colours.edge}"/>${textAt(textOf(row), { x: sheet.width + 68, y })}`;
  });
  const height = Math.max(sheet.height, 30 + rows.length * LINE);
  return sheetOf(caption, { width: 860, height, body: land.join('') + list.join('') });
}
