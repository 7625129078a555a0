import { addDays, isLocalDate, type LocalDate } from '@escale/shared/kernel';

/** A year or a month of it, as far as it has come. */
export type Span = { key: string; isMonth: boolean; from: LocalDate; to: LocalDate };

const FIRST_YEAR = '2015';

/** The year or month that the address asks for; what is yet to come has no figures, so it is this year instead. */
export function spanOf(asked: string | null, today: LocalDate): Span {
  const key = asked ?? '';
  const isMonth = /^\d{4}-\d{2}$/.test(key);
  const from = isMonth ? `${key}-01` : `${key}-01-01`;
  if (!isLocalDate(from) || from > today || key < FIRST_YEAR) return spanOf(today.slice(0, 4), today);
  const last = addDays(`${keyAfter(key)}-01${isMonth ? '' : '-01'}`, -1);
  return { key, isMonth, from, to: last < today ? last : today };
}

/** '2026' or '2026-11', and what comes before and after it: null where nothing does. */
export function spansAround(
  { key }: Span,
  today: LocalDate,
): { before: string | null; after: string | null } {
  const [before, after] = [moved(key, -1), keyAfter(key)];
  return {
    before: before < FIRST_YEAR ? null : before,
    after: after > today.slice(0, key.length) ? null : after,
  };
}

/** What a chart of it stands on: the months of a year, or the days of a month. */
export function partsOf({ isMonth, from, to }: Span): string[] {
  const length = isMonth ? 10 : 7;
  const parts: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const part = date.slice(0, length);
    if (parts.at(-1) !== part) parts.push(part);
  }
  return parts;
}

const keyAfter = (key: string) => moved(key, 1);

function moved(key: string, by: number): string {
  const [year = 0, month] = key.split('-').map(Number);
  if (month === undefined) return String(year + by);
  const index = year * 12 + month - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
