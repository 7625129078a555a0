import type { UnmetRow } from '@escale/shared/demand';
import { countCells } from '../counts.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Told = { count: number | null; isKept: boolean };
type Names = {
  weekday: (day: number) => string;
  hour: (hour: number) => string;
  told: (cell: Told) => string;
};

const [LEFT, CELL, ROW] = [90, 110, 30];

/** Hours by weekday: how often each was asked for in vain, and its shade. */
export function drawCountWeek(caption: Caption, rows: readonly UnmetRow[], names: Names): string {
  const { days, lines } = countCells(rows, ['searches']);
  const soft = { size: 13, fill: colours.soft };
  const head = days.map((day, nth) =>
    textAt(names.weekday(day), { x: LEFT + (nth + 0.5) * CELL, y: 16, anchor: 'middle', ...soft }),
  );
  const cells = lines.flatMap(({ hour, cells: ofHour }, at) => {
    const y = 26 + at * ROW;
    const drawn = ofHour.map((cell, nth) => {
      if (!cell) return '';
      const x = LEFT + nth * CELL;
      const fill = cell.shade === 4 ? '#ffffff' : colours.ink;
      return `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${ROW - 2}" fill="${colours.shades[cell.shade]}"/>${textAt(names.told(cell), { x: x + CELL / 2, y: y + 20, size: 14, anchor: 'middle', fill })}`;
    });
    return [textAt(names.hour(hour), { x: LEFT - 10, y: y + 19, anchor: 'end', ...soft }), ...drawn];
  });
  return sheetOf(caption, {
    width: LEFT + days.length * CELL + 24,
    height: 36 + lines.length * ROW,
    body: head.join('') + cells.join(''),
  });
}
