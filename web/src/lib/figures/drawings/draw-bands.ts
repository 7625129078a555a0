import type { StatisticsRow } from '@escale/shared/statistics';
import { colours, textAt } from './drawing-sheet.ts';

export type Part = { key: string; row: StatisticsRow | null };
type Box = { x: number; y: number; width: number; height: number };

/** Booked as the water, used as the Seine below it, from 0 to 100 %: the same band as on the page. */
export function drawBands(parts: readonly Part[], { x, y, width, height }: Box): string {
  const step = width / Math.max(1, parts.length);
  const bar = (share: number | null | undefined, nth: number, fill: string) => {
    const tall = (share ?? 0) * height;
    return `<rect x="${(x + nth * step).toFixed(2)}" y="${(y + height - tall).toFixed(2)}" width="${(step + 0.2).toFixed(2)}" height="${tall.toFixed(2)}" fill="${fill}"/>`;
  };
  const bars = parts.flatMap(({ row }, nth) => [
    bar(row?.occupancy, nth, colours.booked),
    bar(row?.utilisation, nth, colours.used),
  ]);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.open}"/>${bars.join('')}<path d="M${x} ${y + height}h${width}" stroke="${colours.used}" stroke-width="2"/>`;
}

/** The scale beside a band. */
export const scaleOf = ({ x, y, height }: Box): string =>
  [0, 50, 100]
    .map((share) =>
      textAt(`${share}\u00a0%`, {
        x: x - 8,
        y: y + height - (share / 100) * height + 5,
        size: 12,
        anchor: 'end',
        fill: colours.soft,
      }),
    )
    .join('');
