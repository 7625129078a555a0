import type { PlanningSeatRow } from '@escale/db/planning';
import { seatFreezesAt } from '@escale/shared/bookings';
import { type Instant, instantText } from '@escale/shared/kernel';
import { isLate, type PlanningSeat, type PlanningStay } from '@escale/shared/planning';

type Seen = { now: Instant; usesCheckIn: boolean; timeZone: string };
type Told = Seen & { text: (at: Instant) => string };

/** Bookings, events and closures with the seats that each has of those that are shown. */
export const staysOf = (seats: readonly PlanningSeatRow[], seen: Seen): PlanningStay[] => {
  const stays = new Map<string, PlanningStay>();
  const told = { ...seen, text: textOnce(seen.timeZone) };
  for (const row of seats) {
    const stay = stays.get(row.id) ?? stayOf(row, told);
    stay.seats.push(seatOf(row, told));
    stays.set(row.id, stay);
  }
  return [...stays.values()];
};

/** A week has thousands of stays, which begin and end at a few instants. */
const textOnce = (timeZone: string): ((at: Instant) => string) => {
  const known = new Map<Instant, string>();
  return (at) => {
    const text = known.get(at) ?? instantText(at, timeZone);
    known.set(at, text);
    return text;
  };
};

const stayOf = (row: PlanningSeatRow, { now, usesCheckIn, text }: Told): PlanningStay => {
  const { start, end, status, resourceId, deadline } = row;
  const late = isLate({ status, usesCheckIn, period: { start, end } }, now);
  return {
    kind: row.kind,
    id: row.id,
    title: row.title ?? '',
    ...(status !== null && { status }),
    ...(resourceId !== null && { resourceId }),
    start: text(start),
    end: text(end),
    late,
    ...(deadline !== null && { deadline: text(deadline) }),
    revision: row.revision,
    example: row.isExample,
    seats: [],
  };
};

const seatOf = (row: PlanningSeatRow, { now, timeZone, text }: Told): PlanningSeat => ({
  unitId: row.unitId,
  start: text(row.seatStart),
  end: text(row.ownEnd),
  takenUntil: text(row.seatEnd),
  fixed: row.isPinned || now >= seatFreezesAt(row.seatStart, timeZone),
});
