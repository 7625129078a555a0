import { drawBands, type Part } from './draw-bands.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Multiple = { name: string; share: string; since: string | null; parts: readonly Part[] };

const COLUMNS = 3;
const [WIDTH, HEIGHT] = [312, 190];

/** Every place on the same months and the same scale. */
export function drawMultiples(caption: Caption, places: readonly Multiple[]): string {
  const drawn = places.map(({ name, share, since, parts }, nth) => {
    const [x, y] = [24 + (nth % COLUMNS) * WIDTH, Math.floor(nth / COLUMNS) * HEIGHT];
    return [
      textAt(name, { x, y: y + 18, bold: true }),
      drawBands(parts, { x, y: y + 28, width: WIDTH - 32, height: 96 }),
      textAt(share, { x, y: y + 150, size: 20, bold: true }),
      since === null
        ? ''
        : textAt(since, { x: x + WIDTH - 32, y: y + 150, size: 12, anchor: 'end', fill: colours.soft }),
    ].join('');
  });
  return sheetOf(caption, {
    width: 24 + COLUMNS * WIDTH,
    height: Math.max(1, Math.ceil(places.length / COLUMNS)) * HEIGHT,
    body: drawn.join(''),
  });
}
