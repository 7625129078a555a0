import { addDays, isLocalDate, type LocalDate, weekdayOf } from '../kernel/index.ts';
import { monthWords, rankOf, weekdayWords } from './spoken-words.ts';

type Found = { date: LocalDate; rest: string };

const two = (n: number): string => String(n).padStart(2, '0');
const dateOf = (year: number, month: number, day: number): LocalDate | null => {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? date : null;
};

/** The next such day and month: what lies behind is meant of the next year. */
const comingDate = (today: LocalDate, month: number, day: number): LocalDate | null => {
  const year = Number(today.slice(0, 4));
  const date = dateOf(year, month, day);
  return date !== null && date < today ? dateOf(year + 1, month, day) : date;
};

/** « le 27 »: of this month, or of the next one when it is over. */
const comingDayOfMonth = (today: LocalDate, day: number): LocalDate | null => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const date = dateOf(year, month, day);
  if (date !== null && date >= today) return date;
  return month === 12 ? dateOf(year + 1, 1, day) : dateOf(year, month + 1, day);
};

/** A weekday is the next one to come; today's own name means today, and with « prochain » the one after. */
const comingWeekday = (today: LocalDate, index: number, isNext: boolean): LocalDate => {
  const ahead = (index + 1 - weekdayOf(today) + 7) % 7;
  return addDays(today, isNext && ahead === 0 ? 7 : ahead);
};

type Rule = [pattern: RegExp, read: (today: LocalDate, ...groups: string[]) => LocalDate | null];

const months = monthWords.flat().join('|');
const weekdays = weekdayWords.flat().join('|');
const monthOf = (word: string) => (rankOf(monthWords, word) ?? 0) + 1;

/** The first that fits wins: a whole date says more than a weekday, which may stand beside it. */
const rules: readonly Rule[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, (_, year, month, day) => dateOf(Number(year), Number(month), Number(day))],
  [
    /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\b/,
    (today, day, month, year) =>
      year ? dateOf(Number(year), Number(month), Number(day)) : comingDate(today, Number(month), Number(day)),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(${months})\\b`),
    (today, day, month) => comingDate(today, monthOf(month ?? ''), Number(day)),
  ],
  [
    new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?\\b`),
    (today, month, day) => comingDate(today, monthOf(month ?? ''), Number(day)),
  ],
  [/\b(?:apres demain|apres-demain|day after tomorrow)\b/, (today) => addDays(today, 2)],
  [/\b(?:demain|tomorrow)\b/, (today) => addDays(today, 1)],
  [/\b(?:aujourd hui|today|ce jour|maintenant|now|tout de suite)\b/, (today) => today],
  [
    /\b(?:le|the) (\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:h|:|am|pm))/,
    (today, day) => comingDayOfMonth(today, Number(day)),
  ],
  [
    new RegExp(`\\b(next )?(${weekdays})( prochaine?| \\d{1,2}\\b(?! ?(?:h|:|am|pm|-|a |to )))?`),
    (today, before, word, after) => {
      const day = after && /\d/.test(after) ? comingDayOfMonth(today, Number(after)) : null;
      const isNext = before !== '' || (after ?? '').includes('prochain');
      return day ?? comingWeekday(today, rankOf(weekdayWords, word ?? '') ?? 0, isNext);
    },
  ],
];

/** The day that a text speaks of, and the text without it. */
export const spokenDay = (text: string, today: LocalDate): Found | null => {
  for (const [pattern, read] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = read(today, ...match.slice(1).map((group) => group ?? ''));
    if (date === null) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    // A weekday beside a date only says it once more.
    return { date, rest: rest.replace(new RegExp(`\\b(?:${weekdays})\\b`, 'g'), ' ') };
  }
  return null;
};
