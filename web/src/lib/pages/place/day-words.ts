import { type Day, ribbonOf } from '../../availability/ribbon.ts';
import { clip } from '../../availability/spans.ts';
import { spansWords } from '../../availability/spans-words.ts';
import type { Format } from '../../messages/format.ts';
import type { Words } from '../../messages/words.ts';

/** A day in a few words: « de 7 à 13 libres », « complet de 12 h à 13 h 30 », « fermé ». */
export function dayWords(
  day: Day,
  startsAt: number,
  { ribbon: says, ...rest }: Words,
  format: Format,
): string {
  const { levels, full } = ribbonOf(day);
  const words = { ribbon: says, ...rest };
  if (clip(day.open, { from: 0, to: day.width }).length === 0) return says.closedAllDay;
  if (levels.length === 0) return says.fullAllDay;
  if (full.length > 0) {
    const onClock = full.map(({ from, to }) => ({ from: startsAt + from, to: startsAt + to }));
    return full.length > 2 ? words.home.fullAtTimes : says.fullBetween(spansWords(onClock, words, format));
  }
  const units = levels.map((level) => level.units);
  const least = Math.min(...units);
  return says.freeRange(format.number(least), format.number(Math.max(...units)), least <= 1);
}

/** What a ribbon shows, told in order: « 14 dès 9 h, 9 dès 11 h » */
export function levelsWords(day: Day, startsAt: number, words: Words, format: Format): string {
  const { levels } = ribbonOf(day);
  if (levels.length === 0) return dayWords(day, startsAt, words, format);
  return levels
    .map(({ units, from }) => words.place.booking.level(format.number(units), format.time(startsAt + from)))
    .join(', ');
}
