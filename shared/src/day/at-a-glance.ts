import { type Instant, minuteMs } from '../kernel/index.ts';
import type { DaySchema, DayStay } from './day.contract.ts';

export type Glance = {
  /** Should be here and has not said so. */
  late: DayStay[];
  /** Begin from now until `soonUntil`. */
  starting: DayStay[];
  /** Not come yet, whenever they begin. */
  expected: DayStay[];
  present: DayStay[];
  /** End from now until `soonUntil`. */
  leaving: DayStay[];
  /** Rooms between two stays: to be made ready now or soon, the first first. */
  turning: DayStay[];
  missed: DayStay[];
  soonUntil: Instant;
};

const STEP = 30 * minuteMs;
const AHEAD = 45 * minuteMs;

/** The next full or half hour that is at least three quarters of an hour away: 9:40 looks as far as 10:30. */
export const soonAfter = (now: Instant): Instant => Math.ceil((now + AHEAD) / STEP) * STEP;

const at = (text: string): Instant => Date.parse(text);
const isComing = ({ status }: DayStay): boolean => status === 'confirmed';

/** What whoever opens in the morning wants to know first; the lists below it say the rest. */
export const atAGlance = ({ now: text, stays, usesCheckIn }: DaySchema): Glance => {
  const now = at(text);
  const soonUntil = soonAfter(now);
  const isHere = (stay: DayStay) =>
    stay.status === 'checked_in' || (!usesCheckIn && isComing(stay) && at(stay.start) <= now);
  const running = stays.filter(({ end }) => at(end) > now);
  const expected = running.filter((stay) => isComing(stay) && !isHere(stay));
  const present = running.filter(isHere);
  return {
    late: expected.filter(({ start }) => at(start) < now),
    starting: expected.filter(({ start }) => at(start) >= now && at(start) <= soonUntil),
    expected,
    present,
    leaving: present.filter(({ end }) => at(end) <= soonUntil),
    turning: stays
      .filter(({ status, end, clearedAt }) => {
        if (clearedAt === null || status === 'no_show' || status === 'held' || status === 'requested')
          return false;
        return at(clearedAt) > now && at(end) <= soonUntil;
      })
      .sort((a, b) => at(a.end) - at(b.end)),
    missed: stays.filter(({ status }) => status === 'no_show'),
    soonUntil,
  };
};
