import {
  accept,
  addDays,
  type Instant,
  type Interval,
  instantText,
  type LocalDate,
  type LocalTimeRefusal,
  localDateOf,
  type Result,
  refuse,
  resolveLocalTime,
} from '../kernel/index.ts';

/** Farther ahead nothing is planned, and nothing can be booked. */
const HORIZON_DAYS = 1_830;

export type ClosurePeriodRefusal =
  | (LocalTimeRefusal & { field: 'start' | 'end' })
  | { code: 'end-before-start' }
  | { code: 'closure-in-the-past'; start: string; now: string }
  | { code: 'closure-beyond-horizon'; lastDate: LocalDate };

type Asked = { start: string; end: string };

/** From when until when units are closed; what has passed stays as it was. */
export function readClosurePeriod(
  { start, end }: Asked,
  { timeZone, now }: { timeZone: string; now: Instant },
): Result<Interval, ClosurePeriodRefusal> {
  const startAt = resolveLocalTime(start, timeZone);
  if (!startAt.ok) return refuse({ ...startAt.refusal, field: 'start' as const });
  const endAt = resolveLocalTime(end, timeZone);
  if (!endAt.ok) return refuse({ ...endAt.refusal, field: 'end' as const });
  const period = { start: startAt.value, end: endAt.value };
  if (period.end <= period.start) return refuse({ code: 'end-before-start' });
  if (period.start < now) {
    const texts = { start: instantText(period.start, timeZone), now: instantText(now, timeZone) };
    return refuse({ code: 'closure-in-the-past', ...texts });
  }
  const lastDate = addDays(localDateOf(now, timeZone), HORIZON_DAYS);
  const isTooFar = localDateOf(period.end, timeZone) > lastDate;
  return isTooFar ? refuse({ code: 'closure-beyond-horizon', lastDate }) : accept(period);
}
