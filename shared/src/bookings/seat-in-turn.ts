import { chooseUnits, type FreeUnit } from '../availability/index.ts';
import { overlaps } from '../kernel/index.ts';
import { isLapsed, type Room, type Seating, type SeatWish, seatStay, type TakenSeat } from './seat-stay.ts';

/** A wish with the resource whose units it may sit on. */
export type TurnWish = SeatWish & { resourceId: string };

/** Which of the stays found seats, and everything that is taken then. */
export type SeatedInTurn = { fits: boolean[]; taken: TakenSeat[] };

/**
 * What several stays find that are placed one after the other, in one transaction: each sees the seats of those before
 * it, and whoever may move for it moves. The same choice as placing makes: the tightest gap, then everybody anew.
 */
export function seatInTurn(wishes: readonly TurnWish[], room: Room): SeatedInTurn {
  let taken = room.taken.filter((seat) => !isLapsed(seat, room.now));
  const fits = wishes.map((wish, nth) => {
    const seating = seatNext(wish, { ...room, taken });
    if (seating.outcome !== 'fits') return false;
    const moved = new Map(seating.moves.map(({ id, unitId }) => [id, unitId]));
    const standing = taken.map((seat) => ({ ...seat, unitId: moved.get(seat.id) ?? seat.unitId }));
    taken = [...standing, ...seatsOf(wish, seating.unitIds, `turn ${nth}`)];
    return true;
  });
  return { fits, taken };
}

/** The tightest gap among what is free as everybody sits; then everybody anew. `room` has no lapsed seats. */
export function seatNext(wish: TurnWish, room: Room): Seating {
  const { unitIds, allocation, quantity, period, wantedUnitId } = wish;
  const taken = Map.groupBy(room.taken, ({ unitId }) => unitId);
  const units = unitIds.flatMap((unitId) => freeUnit(unitId, wish, taken.get(unitId) ?? []));
  const chosen = chooseUnits({
    units,
    allocation,
    unitCount: unitIds.length,
    quantity,
    period,
    wantedUnitId,
  });
  return chosen.ok ? { outcome: 'fits', unitIds: chosen.value, moves: [] } : seatStay(wish, room);
}

function freeUnit(unitId: string, { period }: SeatWish, own: readonly TakenSeat[]): FreeUnit[] {
  if (own.some((seat) => overlaps(seat, period))) return [];
  const before = own.filter(({ end }) => end <= period.start).map(({ end }) => end);
  const after = own.filter(({ start }) => start >= period.end).map(({ start }) => start);
  return [
    {
      unitId,
      freeFrom: before.length > 0 ? Math.max(...before) : null,
      freeUntil: after.length > 0 ? Math.min(...after) : null,
    },
  ];
}

/** The seats that a stay takes on the units chosen for it. */
export function seatsOf(wish: TurnWish, unitIds: readonly string[], bookingId: string): TakenSeat[] {
  const { resourceId, allocation, wantedUnitId, period } = wish;
  return unitIds.map((unitId) => ({
    id: `${bookingId} ${unitId} ${period.start}`,
    unitId,
    ...period,
    isPinned: allocation === 'all' || unitId === wantedUnitId,
    booking: { id: bookingId, resourceId, status: 'confirmed', deadline: null },
  }));
}
