import { type Caption, colours, sheetOf, textAt } from './drawing-sheet.ts';

/** `count` null: it is not told, and `text` says why. */
export type Bar = { name: string; count: number | null; text: string };

const [LEFT, WIDTH, ROW] = [260, 520, 30];

/** A bar for each group, with its number behind it. */
export function drawCounts(caption: Caption, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const body = bars.map(({ name, count, text }, nth) => {
    const y = nth * ROW;
    const width = Math.round(((count ?? 0) * WIDTH) / most);
    return (
      textAt(name, { x: LEFT - 12, y: y + 20, anchor: 'end' }) +
      `<rect x="${LEFT}" y="${y + 4}" width="${width}" height="${ROW - 8}" fill="${colours.used}"/>` +
      textAt(text, { x: LEFT + width + 8, y: y + 20 })
    );
  });
  return sheetOf(caption, { width: LEFT + WIDTH + 100, height: bars.length * ROW + 8, body: body.join('') });
}
