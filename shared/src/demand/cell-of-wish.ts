import { hourMs, instantText, isLocalDate, type LocalDate, resolveLocalTime } from '../kernel/index.ts';
import type { UnmetLength } from './unmet-demand.ts';

type Wished =
  | { start: string; end: string }
  | { formula: 'half_day' | 'day' | 'week' | 'month'; date: string; count?: number | undefined };

/** `hour`: of the clock at which it was to begin; null where only dates were named. */
export type WishCell = { onDate: LocalDate; hour: number | null; length: UnmetLength };

/** The day, the hour and the length of a wish, as coarse as they are counted; null: not a time that there is. */
export const cellOfWish = (wished: Wished, timeZone: string): WishCell | null => {
  if ('formula' in wished) {
    const { formula, date, count = 1 } = wished;
    if (!isLocalDate(date)) return null;
    const isShort = formula === 'half_day' && count === 1;
    const length = isShort ? 'hours' : formula === 'day' && count === 1 ? 'day' : 'longer';
    return { onDate: date, hour: null, length };
  }
  const [start, end] = [resolveLocalTime(wished.start, timeZone), resolveLocalTime(wished.end, timeZone)];
  if (!start.ok || !end.ok || end.value <= start.value) return null;
  const hours = (end.value - start.value) / hourMs;
  const clock = instantText(start.value, timeZone);
  return {
    onDate: clock.slice(0, 10),
    hour: Number(clock.slice(11, 13)),
    length: hours <= 5 ? 'hours' : hours <= 24 ? 'day' : 'longer',
  };
};
