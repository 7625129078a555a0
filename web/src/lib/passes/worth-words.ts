import type { PassProductSchema } from '@escale/shared/passes';
import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';

type Sold = Pick<PassProductSchema, 'kind' | 'points' | 'pointsPerDay' | 'pointsPerHalfDay' | 'validMonths'>;

/** What it pays for: « 10 journées ou 15 demi-journées », of a subscription each month. */
export function worthWords(sold: Sold, { passes }: Words, format: Format): string {
  const worth = [
    countWords(sold.points, sold.pointsPerDay, passes.days, format),
    countWords(sold.points, sold.pointsPerHalfDay, passes.halfDays, format),
  ].filter((words) => words !== null);
  const either = format.either(worth);
  return sold.kind === 'subscription' ? passes.eachMonth(either) : either;
}

type Counted = { one: string; many: string; noLimit: string };

function countWords(
  points: number | null,
  per: number | null,
  words: Counted,
  format: Format,
): string | null {
  if (per === null) return null;
  if (points === null) return words.noLimit;
  const count = Math.floor(points / per);
  return `${format.number(count)}\u00a0${format.plural(count, words.one, words.many)}`;
}

/** How long it is good for, from its first day on. */
export const validWords = ({ kind, validMonths }: Sold, { passes }: Words, format: Format): string =>
  kind === 'subscription' ? passes.renews : passes.valid(format.number(validMonths), validMonths === 1);
