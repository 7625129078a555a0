import type { SeatChoice } from './seat-choices.ts';
import { type UnitFuture, unitFutures } from './unit-future.ts';

type Candidate = { unit: number; future: UnitFuture };

/**
 * What giving a seat this unit costs others: how many of them sit there now (-1 where it sits itself), and how many
 * might, each the more the fewer units it has: the tightest gap is in the way of the fewest.
 */
type Cost = Candidate & { moves: number; lost: number };

const byCost = {
  'few moves': (a: Cost, b: Cost) => a.moves - b.moves || a.lost - b.lost,
  'best fit': (a: Cost, b: Cost) => a.lost - b.lost || a.moves - b.moves,
};
export type Preference = keyof typeof byCost;

/** Seats placed in order of start, and what each unit could still be used for. */
export function seatingBoard(sorted: readonly SeatChoice[], preference: Preference) {
  const unitIds = [...new Set(sorted.flatMap(({ units }) => units))];
  const indexOf = new Map(unitIds.map((unitId, index) => [unitId, index]));
  const homes = sorted.map(({ seat }) => indexOf.get(seat.unitId ?? '') ?? -1);
  const futures = unitFutures(sorted, unitIds);
  /** For each seat the number of units it can still have. */
  const options = sorted.map(({ units }) => units.length);
  const placed: { unit: number; before: Candidate[] }[] = [];

  const candidates = (): Candidate[] => {
    const found: Candidate[] = [];
    futures.forEach((future, unit) => {
      if (future?.seat === placed.length) found.push({ unit, future });
    });
    return found;
  };

  const costOf = ({ unit, future }: Candidate): Cost => {
    const cost = { unit, future, moves: 0, lost: 0 };
    for (let lost = future.passed; lost && lost !== future.taken; lost = lost.passed) {
      if (homes[lost.seat] === unit) cost.moves++;
      cost.lost += 1 / (options[lost.seat] ?? 1);
    }
    return homes[placed.length] === unit ? { ...cost, moves: -1 } : cost;
  };

  /** For the seats that lose a unit when it takes the first of its future, or get it back. */
  const changeOptions = ({ passed, taken }: UnitFuture, by: number): boolean => {
    let isAlive = true;
    for (let lost = passed; lost && lost !== taken; lost = lost.passed) {
      const left = (options[lost.seat] ?? 0) + by;
      options[lost.seat] = left;
      if (left === 0) isAlive = false;
    }
    return isAlive;
  };

  return {
    /** One of each kind of interchangeable units that the next seat can have. */
    unitsToTry(): number[] {
      const sortedUnits = candidates().map(costOf).sort(byCost[preference]);
      const seen = new Set<UnitFuture>();
      return sortedUnits
        .filter(({ future }) => !seen.has(future) && seen.add(future))
        .map(({ unit }) => unit);
    },
    /** Whether every later seat is left with a unit. */
    place(unit: number): boolean {
      const before = candidates();
      placed.push({ unit, before });
      let isAlive = true;
      for (const { unit: other, future } of before) {
        futures[other] = other === unit ? future.taken : future.passed;
        if (other === unit) isAlive = changeOptions(future, -1);
      }
      return isAlive;
    },
    takeBack(): void {
      const last = placed.pop();
      for (const { unit, future } of last?.before ?? []) {
        futures[unit] = future;
        if (unit === last?.unit) changeOptions(future, 1);
      }
    },
    /** The same whenever as many units have the same futures. */
    state(): string {
      return Uint32Array.from(futures, (future) => future?.id ?? 0)
        .sort()
        .join();
    },
    seats(): Map<string, string> {
      return new Map(placed.map(({ unit }, index) => [sorted[index]?.seat.id ?? '', unitIds[unit] ?? '']));
    },
  };
}
