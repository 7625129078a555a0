import type { PlanningSeatRow } from '@escale/db/planning';
import { seatFreezesAt } from '@escale/shared/bookings';
import { type Instant, instantText } from '@escale/shared/kernel';
import { isLate, type PlanningSeat, type PlanningStay } from '@escale/shared/planning';

type Seen = { now: Instant; usesCheckIn: boolean; timeZone: string };

/** Bookings, events and closures with the seats that each has of those that are shown. */
export const staysOf = (seats: readonly PlanningSeatRow[], seen: Seen): PlanningStay[] => {
  const stays = new Map<string, PlanningStay>();
  for (const row of seats) {
    const stay = stays.get(row.id) ?? stayOf(row, seen);
    stay.seats.push(seatOf(row, seen));
    stays.set(row.id, stay);
  }
  return [...stays.values()];
};

const stayOf = (row: PlanningSeatRow, { now, usesCheckIn, timeZone }: Seen): PlanningStay => {
  const { start, end, status, resourceId, deadline } = row;
  const late = isLate({ status, usesCheckIn, period: { start, end } }, now);
  return {
    kind: row.kind,
    id: row.id,
    title: row.title ?? '',
    ...(status !== null && { status }),
    ...(resourceId !== null && { resourceId }),
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
    late,
    ...(deadline !== null && { deadline: instantText(deadline, timeZone) }),
    revision: row.revision,
    example: row.isExample,
    seats: [],
  };
};

const seatOf = (row: PlanningSeatRow, { now, timeZone }: Seen): PlanningSeat => ({
  unitId: row.unitId,
  start: instantText(row.seatStart, timeZone),
  end: instantText(row.ownEnd, timeZone),
  takenUntil: instantText(row.seatEnd, timeZone),
  fixed: row.isPinned || now >= seatFreezesAt(row.seatStart, timeZone),
});
