import type { SeatChoice } from './seat-choices.ts';
import { type UnitFuture, unitFutures } from './unit-future.ts';

/** Seats placed in order of start, and what each unit could still be used for. */
export function seatingBoard(sorted: readonly SeatChoice[]) {
  const unitIds = [...new Set(sorted.flatMap(({ units }) => units))];
  const indexOf = new Map(unitIds.map((unitId, index) => [unitId, index]));
  const homes = sorted.map(({ seat }) => indexOf.get(seat.unitId ?? '') ?? -1);
  const futures = unitFutures(sorted, unitIds);
  /** For each seat the number of units it can still have. */
  const options = sorted.map(({ units }) => units.length);
  const placed: { unit: number; before: { unit: number; future: UnitFuture }[] }[] = [];

  /** The seats that lose the unit when it takes the first of its future. */
  function* losersOf({ passed, taken }: UnitFuture): Generator<number> {
    for (let future = passed; future && future !== taken; future = future.passed) yield future.seat;
  }

  const candidates = () =>
    futures.flatMap((future, unit) => (future?.seat === placed.length ? [{ unit, future }] : []));

  /** Where it sits now; then where fewest others sit; then where it stands in the way of fewest, the tightest gap. */
  const cost = ({ unit, future }: { unit: number; future: UnitFuture }) => {
    let moved = 0;
    let lost = 0;
    for (const seat of losersOf(future)) {
      if (homes[seat] === unit) moved++;
      lost += 1 / (options[seat] ?? 1);
    }
    return { unit, future, moved: homes[placed.length] === unit ? -1 : moved, lost };
  };

  return {
    /** One of each kind of interchangeable units that the next seat can have. */
    unitsToTry(): number[] {
      const sortedUnits = candidates()
        .map(cost)
        .sort((a, b) => a.moved - b.moved || a.lost - b.lost);
      const seen = new Set<UnitFuture>();
      return sortedUnits
        .filter(({ future }) => !seen.has(future) && seen.add(future))
        .map(({ unit }) => unit);
    },
    /** Whether every later seat is left with a unit. */
    place(unit: number): boolean {
      const before = candidates();
      let isAlive = true;
      for (const { unit: other, future } of before) {
        futures[other] = other === unit ? future.taken : future.passed;
        if (other !== unit) continue;
        for (const seat of losersOf(future)) {
          options[seat] = (options[seat] ?? 0) - 1;
          if (options[seat] === 0) isAlive = false;
        }
      }
      placed.push({ unit, before });
      return isAlive;
    },
    takeBack(): void {
      const last = placed.pop();
      for (const { unit, future } of last?.before ?? []) {
        futures[unit] = future;
        if (unit !== last?.unit) continue;
        for (const seat of losersOf(future)) options[seat] = (options[seat] ?? 0) + 1;
      }
    },
    /** The same whenever as many units have the same futures. */
    state(): string {
      return futures
        .flatMap((future) => future?.id ?? [])
        .sort((a, b) => a - b)
        .join(' ');
    },
    seats(): Map<string, string> {
      return new Map(placed.map(({ unit }, index) => [sorted[index]?.seat.id ?? '', unitIds[unit] ?? '']));
    },
  };
}
