import type { StatisticsRow } from '@escale/shared/statistics';
import { weekCells } from '../week-cells.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Names = { weekday: (day: number) => string; hour: (hour: number) => string };

const [LEFT, CELL, ROW] = [90, 110, 30];

/** Hours by weekday: the number and its shade. */
export function drawWeek(caption: Caption, rows: readonly StatisticsRow[], { weekday, hour }: Names): string {
  const { days, lines } = weekCells(rows);
  const head = days.map((day, nth) =>
    textAt(weekday(day), {
      x: LEFT + (nth + 0.5) * CELL,
      y: 16,
      size: 13,
      anchor: 'middle',
      fill: colours.soft,
    }),
  );
  const cells = lines.map((line, at) => {
    const y = 26 + at * ROW;
    const name = textAt(hour(line.hour), {
      x: LEFT - 10,
      y: y + 19,
      size: 13,
      anchor: 'end',
      fill: colours.soft,
    });
    return (
      name +
      line.cells
        .map((cell, nth) => {
          if (!cell) return '';
          const x = LEFT + nth * CELL;
          const share = String(Math.round(cell.occupancy * 100));
          const fill = cell.shade === 4 ? '#ffffff' : colours.ink;
          return `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" fill="${colours.shades[cell.shade]}"/>${textAt(share, { x: x + CELL / 2, y: y + 20, size: 14, anchor: 'middle', fill })}`;
        })
        .join('')
    );
  });
  return sheetOf(caption, {
    width: Math.max(640, LEFT + days.length * CELL + 24),
    height: 36 + lines.length * ROW,
    body: head.join('') + cells.join(''),
  });
}
