import type { StandingStay } from '@escale/db/rehearsals';
import { instantText, type OpeningWeek } from '@escale/shared/kernel';
import {
  centsOf,
  countedOn,
  differenceRows,
  type Effect,
  hitPeople,
  hitStays,
  incomeRows,
  minutesByMonth,
  type Rehearsal,
  type Replayed,
  refusalCounts,
  type Terms,
  takenThen,
} from '@escale/shared/rehearsals';
import type { CountedUnit, Taken } from '@escale/shared/statistics';
import { closedOn } from './closed-on.ts';
import type { PastRange } from './read-past.ts';

const MOST_PEOPLE = 100;
const MOST_STAYS = 20;

type Rehearsed = {
  before: readonly Replayed[];
  after: readonly Replayed[];
  range: PastRange;
  standing: Terms;
  terms: Terms;
  counted: { units: readonly CountedUnit[]; taken: readonly (Taken & { holderId: string })[] };
  week: OpeningWeek | null;
  standingStays: readonly StandingStay[];
  refused: number;
  showsNames: boolean;
};

/** Both sides, and what lies between them, as the API tells it. */
export const rehearsalView = (rehearsed: Rehearsed): Rehearsal => {
  const { range, standing, terms, counted, showsNames } = rehearsed;
  const { calendar } = standing;
  const { timeZone } = calendar;
  const isCounted = (stay: Replayed) => {
    const date = countedOn(stay, timeZone);
    return range.from <= date && date <= range.to;
  };
  const [now, then] = [rehearsed.before.filter(isCounted), rehearsed.after.filter(isCounted)];
  const { units, taken } = counted;
  const [minutesNow, minutesThen] = [
    minutesByMonth({ calendar, units, taken }, range),
    minutesByMonth({ calendar: terms.calendar, units, taken: takenThen(taken, rehearsed.after) }, range),
  ];
  const hits = hitStays(now, then);
  const people = hitPeople(hits);
  const howMany = (effect: Effect) => hits.filter((hit) => hit.effect === effect).length;
  const closed = rehearsed.week ? closedOn(calendar, rehearsed.week, rehearsed.standingStays) : [];
  const at = (instant: number) => instantText(instant, timeZone);
  return {
    ...range,
    requests: now.length,
    chargedCents: now.reduce((sum, { request }) => sum + request.totalCents - request.refundCents, 0),
    standing: sideOf(now, minutesNow),
    changed: sideOf(then, minutesThen),
    months: monthsOf(now, then, { minutesNow, minutesThen, timeZone }),
    income: incomeRows(now, then),
    differences: differenceRows(now),
    refusedForLackOfRoom: rehearsed.refused,
    effects: {
      refused: howMany('refused'),
      dearer: howMany('dearer'),
      cheaper: howMany('cheaper'),
      shorter: howMany('shorter'),
      longer: howMany('longer'),
    },
    peopleCount: people.length,
    people: people.slice(0, MOST_PEOPLE).map(({ displayName, standingCents, changedCents, stays }) => ({
      displayName: showsNames ? displayName : null,
      standingCents,
      changedCents,
      refused: stays.filter(({ effect }) => effect === 'refused').length,
      stayCount: stays.length,
      stays: stays.slice(0, MOST_STAYS).map((stay) => ({
        reference: stay.standing.request.reference,
        space: standing.spaces.get(stay.standing.request.resourceId)?.name ?? '',
        start: at(stay.standing.request.period.start),
        end: at(stay.standing.request.period.end),
        effect: stay.effect,
        refusal: stay.changed.refusal,
        standingCents: stay.standingCents,
        changedCents: stay.changedCents,
      })),
    })),
    future: {
      standing: rehearsed.standingStays.length,
      closedOnCount: closed.length,
      closedOn: closed.slice(0, 50).map(({ reference, displayName, space, period }) => ({
        reference,
        displayName: showsNames ? displayName : null,
        space,
        start: at(period.start),
        end: at(period.end),
      })),
    },
  };
};

type MinutesByMonth = ReturnType<typeof minutesByMonth>;

const shareOf = ({ open, booked }: { open: number; booked: number }): number | null =>
  open > 0 ? booked / open : null;

const sumOf = (stays: readonly Replayed[]): number => stays.reduce((sum, stay) => sum + centsOf(stay), 0);

const sideOf = (stays: readonly Replayed[], minutes: MinutesByMonth): Rehearsal['standing'] => {
  const sums = { open: 0, booked: 0 };
  for (const month of minutes.values()) {
    sums.open += month.open;
    sums.booked += month.booked;
  }
  return {
    incomeCents: sumOf(stays),
    occupancy: shareOf(sums),
    openSeatMinutes: sums.open,
    bookedSeatMinutes: sums.booked,
    refusals: refusalCounts(stays),
  };
};

const monthsOf = (
  now: readonly Replayed[],
  then: readonly Replayed[],
  rest: { minutesNow: MinutesByMonth; minutesThen: MinutesByMonth; timeZone: string },
): Rehearsal['months'] => {
  const { minutesNow, minutesThen, timeZone } = rest;
  const byMonth = (stays: readonly Replayed[]) =>
    Map.groupBy(stays, (stay) => countedOn(stay, timeZone).slice(0, 7));
  const [stays, staysThen] = [byMonth(now), byMonth(then)];
  const months = new Set([...minutesNow.keys(), ...minutesThen.keys(), ...stays.keys()]);
  const none = { open: 0, booked: 0 };
  return [...months].sort().map((month) => ({
    month,
    standing: {
      incomeCents: sumOf(stays.get(month) ?? []),
      occupancy: shareOf(minutesNow.get(month) ?? none),
    },
    changed: {
      incomeCents: sumOf(staysThen.get(month) ?? []),
      occupancy: shareOf(minutesThen.get(month) ?? none),
    },
  }));
};
