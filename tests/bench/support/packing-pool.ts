import { chooseUnits, type FreeUnit, type Packing, pack } from '@escale/shared/availability';
import { dayMs, hourMs, type Instant, overlaps } from '@escale/shared/kernel';
import type { Wish } from './packing-workload.ts';

export const policies = ['first fit', 'best fit', 'Escale'] as const;
export type Policy = (typeof policies)[number];

type Taken = { wish: Wish; unitId: string; isPinned: boolean };

/** What became of a wish; `packing` where no unit was free as the seats stood. */
export type Answer = {
  wish: Wish;
  accepted: boolean;
  packing: { decided: Packing['outcome']; fits: boolean; ms: number; moved: number } | null;
};

/** A search that ends undecided is asked again with so many more steps, to know what a refusal really was. */
const patientSteps = 200_000;

/** 18:00 on the eve of the first date. */
const frozenFrom = (start: Instant) => Math.floor(start / dayMs) * dayMs - 6 * hourMs;

/** A pool of desks that answers wishes one by one, each policy in its own world. */
export function packingPool(size: number, policy: Policy) {
  const unitIds = Array.from({ length: size }, (_, index) => `desk ${index + 1}`);
  let taken: Taken[] = [];

  const freeUnits = ({ start, end }: Wish): FreeUnit[] =>
    unitIds.flatMap((unitId) => {
      const own = taken.filter((seat) => seat.unitId === unitId).map(({ wish }) => wish);
      if (own.some((other) => overlaps(other, { start, end }))) return [];
      const before = own.filter((other) => other.end <= start).map((other) => other.end);
      const after = own.filter((other) => other.start >= end).map((other) => other.start);
      return [
        {
          unitId,
          freeFrom: before.length > 0 ? Math.max(...before) : null,
          freeUntil: after.length > 0 ? Math.min(...after) : null,
        },
      ];
    });

  const place = (wish: Wish): string | undefined => {
    const units = freeUnits(wish);
    if (wish.chosenUnit !== null) return units[Math.floor(wish.chosenUnit * units.length)]?.unitId;
    if (policy === 'first fit') return units[0]?.unitId;
    const chosen = chooseUnits({ units, allocation: 'any', unitCount: size, quantity: 1, period: wish });
    return chosen.ok ? chosen.value[0] : undefined;
  };

  const question = (wish: Wish) => {
    const isFixed = ({ wish: other, isPinned }: Taken) => isPinned || frozenFrom(other.start) <= wish.askedAt;
    const fixed = taken.filter(isFixed).map(({ wish: { start, end }, unitId }) => ({ unitId, start, end }));
    const movable = [...taken.filter((seat) => !isFixed(seat)), { wish, unitId: null }];
    const flexible = movable.map(({ wish: { id, start, end }, unitId }) => {
      return { id, allowed: unitIds, unitId, start, end };
    });
    return { fixed, flexible };
  };

  const reseat = (seats: ReadonlyMap<string, string>): number => {
    const before = taken;
    taken = before.map((seat) => ({ ...seat, unitId: seats.get(seat.wish.id) ?? seat.unitId }));
    return taken.filter(({ unitId }, index) => unitId !== before[index]?.unitId).length;
  };

  return {
    ask(wish: Wish): Answer {
      taken = taken.filter(
        ({ wish: other }) => Math.min(other.end, other.cancelledAt ?? other.end) > wish.askedAt,
      );
      const unitId = place(wish);
      if (unitId !== undefined) {
        taken.push({ wish, unitId, isPinned: wish.chosenUnit !== null });
        return { wish, accepted: true, packing: null };
      }
      const seats = question(wish);
      const begin = performance.now();
      const found = pack(seats);
      const ms = performance.now() - begin;
      const decided = found.outcome;
      const truth = decided === 'undecided' ? pack({ ...seats, steps: patientSteps }) : found;
      const packing = { decided, fits: truth.outcome === 'fits', ms, moved: 0 };
      if (policy !== 'Escale' || found.outcome !== 'fits') return { wish, accepted: false, packing };
      packing.moved = reseat(found.seats);
      taken.push({ wish, unitId: found.seats.get(wish.id) ?? '', isPinned: false });
      return { wish, accepted: true, packing };
    },
  };
}
