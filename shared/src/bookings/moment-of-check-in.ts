import { accept, type Instant, type Result, refuse } from '../kernel/index.ts';
import { CHECK_IN_MEMORY_MS, codeWindowAt, periodOfCodeWindow } from './check-in-code.ts';

export type CheckInMomentRefusal = { code: 'check-in-code-wrong' } | { code: 'check-in-moment-out-of-range' };

type Said = {
  now: Instant;
  /** When the code was read, by the clock of a phone that may be wrong; null: now. */
  at: Instant | null;
  /** The windows of the last 24 hours and the next one in which the code given was shown; null: none was given. */
  provenBy: readonly number[] | null;
};

/** A code is accepted one window before and after its own: screens and people are slow. */
const isNear = (window: number, at: Instant): boolean => Math.abs(window - codeWindowAt(at)) <= 1;

/** As near to what the phone says as the code allows. */
const nearestMoment = ({ now, at }: { now: Instant; at: Instant }, window: number): Instant => {
  const { start, end } = periodOfCodeWindow(window);
  return Math.min(now, Math.max(start, Math.min(at, end - 1)));
};

/**
 * When the person came. Without a code the phone's word stands, within bounds. With one, the code has the last word:
 * whoever's clock is wrong came when the code was shown, and nobody came earlier than that by turning a clock back.
 */
export function momentOfCheckIn({ now, at, provenBy }: Said): Result<Instant, CheckInMomentRefusal> {
  const said = at ?? now;
  const isOfLastDay = said >= now - CHECK_IN_MEMORY_MS && said <= now;
  if (provenBy === null) return isOfLastDay ? accept(said) : refuse({ code: 'check-in-moment-out-of-range' });
  if (isOfLastDay && provenBy.some((window) => isNear(window, said))) return accept(said);
  const [window] = provenBy.toSorted((one, other) => distance(one, said) - distance(other, said));
  if (at === null || window === undefined) return refuse({ code: 'check-in-code-wrong' });
  return accept(nearestMoment({ now, at }, window));
}

const distance = (window: number, at: Instant): number => Math.abs(window - codeWindowAt(at));
