import { addDays, isLocalDate, type LocalDate, resolveLocalTime } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';
import type { Need, NeedPeriod } from './need.ts';

/** The territory's own zone, for what can be said of a need before any place is asked. */
const HOME_ZONE = 'Europe/Paris';
/** Before that no calendar of ours knows anything, and PostgreSQL has no year 0. */
const EARLIEST = '1900-01-01';

/**
 * The dates that a need names, for the calendars to be read.
 * @throws Refused malformed-instant | malformed-date | end-before-start
 */
export const datesOfNeed = ({ period }: Need): { from: LocalDate; to: LocalDate } => {
  if ('formula' in period) return datesOfFormula(period);
  const { start, end } = period;
  const instants = (['start', 'end'] as const).map((field) => {
    const at = resolveLocalTime(field === 'start' ? start : end, HOME_ZONE);
    if (!at.ok && at.refusal.code === 'malformed-instant') throw new Refused({ ...at.refusal, field });
    return at.ok ? at.value : null;
  });
  const [startAt = null, endAt = null] = instants;
  if (startAt !== null && endAt !== null && endAt <= startAt && isSameForm(start, end))
    throw new Refused({ code: 'end-before-start' });
  return { from: dateOf(start), to: dateOf(end) };
};

/** The most days that one of a formula may take: of a day, where a place opens once a week. */
const longest = { half_day: 1, day: 7, week: 7, month: 31 } as const;

const datesOfFormula = ({ formula, count = 1, date }: Extract<NeedPeriod, { formula: string }>) => {
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  const from = dateOf(date);
  return { from, to: addDays(from, longest[formula] * (count + 1)) };
};

/** Both local or both with an offset: only then their order is the same in every zone. */
const isSameForm = (start: string, end: string): boolean => hasOffset(start) === hasOffset(end);

const hasOffset = (text: string): boolean => /([Zz]|[+-]\d{2}:\d{2})$/.test(text);

const dateOf = (text: string): LocalDate => {
  const date = text.slice(0, 10);
  return date < EARLIEST ? EARLIEST : date;
};
