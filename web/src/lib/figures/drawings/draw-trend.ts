import { drawBands, type Part, scaleOf } from './draw-bands.ts';
import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

type Trend = { parts: readonly Part[]; nameOf: (key: string) => string; notes: readonly string[] };

/** Month by month or day by day, with what happened below it. */
export function drawTrend(caption: Caption, { parts, nameOf, notes }: Trend): string {
  const box = { x: 76, y: 8, width: 860, height: 260 };
  const step = box.width / Math.max(1, parts.length);
  const every = Math.ceil(parts.length / 12);
  const labels = parts.map(({ key }, nth) =>
    nth % every === 0
      ? textAt(nameOf(key), {
          x: box.x + (nth + 0.5) * step,
          y: 290,
          size: 12,
          anchor: 'middle',
          fill: colours.soft,
        })
      : '',
  );
  const said = notes.map((note, nth) => textAt(note, { x: 24, y: 322 + nth * 22, size: 14 }));
  return sheetOf(caption, {
    width: 960,
    height: 300 + notes.length * 22 + 12,
    body: `${scaleOf(box)}${drawBands(parts, box)}${labels.join('')}${said.join('')}`,
  });
}
