import { accept, addDays, isLocalDate, type LocalDate, type Result, refuse } from '../kernel/index.ts';

export const DEFAULT_ENTRY_DAYS = 30;
export const MOST_ENTRY_DAYS = 90;

export type EntryEndRefusal =
  | { code: 'malformed-date'; date: string }
  | { code: 'entry-ends-in-the-past'; today: LocalDate }
  | { code: 'entry-lasts-too-long'; latest: LocalDate };

/** The last date on which an entry is shown, that date included. */
export function readEnd(asked: string | undefined, today: LocalDate): Result<LocalDate, EntryEndRefusal> {
  if (asked === undefined) return accept(addDays(today, DEFAULT_ENTRY_DAYS));
  if (!isLocalDate(asked)) return refuse({ code: 'malformed-date', date: asked });
  if (asked < today) return refuse({ code: 'entry-ends-in-the-past', today });
  const latest = addDays(today, MOST_ENTRY_DAYS);
  return asked > latest ? refuse({ code: 'entry-lasts-too-long', latest }) : accept(asked);
}
