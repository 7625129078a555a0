import { readClosurePeriod } from '../closures/index.ts';
import {
  accept,
  type Instant,
  type Interval,
  type LocalDate,
  type LocalTimeRefusal,
  type Result,
  refuse,
} from '../kernel/index.ts';

export type EventPeriodRefusal =
  | (LocalTimeRefusal & { field: 'start' | 'end' })
  | { code: 'end-before-start' }
  | { code: 'event-in-the-past'; start: string; now: string }
  | { code: 'event-beyond-horizon'; lastDate: LocalDate };

/** From when until when an event is: like a closure, it can't change what has passed, nor be without end. */
export function readEventPeriod(
  asked: { start: string; end: string },
  moment: { timeZone: string; now: Instant },
): Result<Interval, EventPeriodRefusal> {
  const period = readClosurePeriod(asked, moment);
  if (period.ok) return accept(period.value);
  const { refusal } = period;
  if (refusal.code === 'closure-in-the-past')
    return refuse({ ...refusal, code: 'event-in-the-past' as const });
  if (refusal.code === 'closure-beyond-horizon')
    return refuse({ ...refusal, code: 'event-beyond-horizon' as const });
  return refuse(refusal);
}
