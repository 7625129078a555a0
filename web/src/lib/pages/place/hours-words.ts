import { spansWords } from '../../availability/spans-words.ts';
import type { Format } from '../../messages/format.ts';
import type { Words } from '../../messages/words.ts';
import type { HoursGroup } from './hours-groups.ts';

const wall = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
};

/** « de 9 h à 12 h et de 14 h à 18 h », or « fermé ». */
export function intervalsWords(intervals: [string, string][], words: Words, format: Format): string {
  if (intervals.length === 0) return words.place.closed;
  return spansWords(
    intervals.map(([from, to]) => ({ from: wall(from), to: wall(to) })),
    words,
    format,
  );
}

/** « Lundi au vendredi » */
export function groupDays({ first, last }: HoursGroup, { place }: Words): string {
  const names = place.weekdays;
  const isPair =
    names[first] !== names[last] &&
    Object.keys(names).indexOf(last) - Object.keys(names).indexOf(first) === 1;
  const text =
    first === last ? names[first] : (isPair ? place.dayAndDay : place.dayToDay)(names[first], names[last]);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
