import type { Format } from '../../messages/format.ts';
import type { Words } from '../../messages/words.ts';
import type { OpeningNow } from './opening-now.ts';

const DAY_MS = 86_400_000;

/** « Ouvert, jusqu’à 18 h », « Fermé, ouvre demain à 9 h » */
export function openingWords(opening: OpeningNow, today: string, { visit }: Words, format: Format): string {
  if (opening.isOpen) return visit.now.open(format.time(opening.until));
  const { next } = opening;
  if (!next) return visit.now.closed;
  const at = format.time(next.minutes);
  if (next.date === today) return visit.now.opensToday(at);
  const daysAway = (Date.parse(next.date) - Date.parse(today)) / DAY_MS;
  return daysAway === 1 ? visit.now.opensTomorrow(at) : visit.now.opensOn(format.longDay(next.date), at);
}
