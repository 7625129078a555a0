import type { SeatChoice } from './seat-choices.ts';

/**
 * All that a unit can still be used for: the seats it could take from some instant on, as a list in order of start.
 * Equal lists are one object, so that two units with the same future are seen to be interchangeable.
 */
export type UnitFuture = {
  id: number;
  /** The first of the seats. */
  seat: number;
  /** What follows if the unit takes that seat, and if it doesn't. */
  taken: UnitFuture | null;
  passed: UnitFuture | null;
};

export function unitFutures(
  sorted: readonly SeatChoice[],
  unitIds: readonly string[],
): (UnitFuture | null)[] {
  const known = new Map<string, UnitFuture>();
  const seatsOf = new Map(unitIds.map((unitId): [string, number[]] => [unitId, []]));
  sorted.forEach(({ units }, seat) => {
    for (const unitId of units) seatsOf.get(unitId)?.push(seat);
  });
  return unitIds.map((unitId) => {
    let future: UnitFuture | null = null;
    for (const seat of seatsOf.get(unitId)?.reverse() ?? []) {
      const key = `${seat} ${future?.id}`;
      const same = known.get(key);
      const taken: UnitFuture | null = same ? null : after(sorted[seat]?.seat.end ?? 0, future, sorted);
      future = same ?? { id: known.size + 1, seat, taken, passed: future };
      known.set(key, future);
    }
    return future;
  });
}

function after(end: number, future: UnitFuture | null, sorted: readonly SeatChoice[]): UnitFuture | null {
  let next = future;
  while (next && (sorted[next.seat]?.seat.start ?? end) < end) next = next.passed;
  return next;
}
