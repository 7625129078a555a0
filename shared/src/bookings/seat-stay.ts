import { type FlexibleSeat, pack } from '../availability/index.ts';
import { type Instant, type Interval, overlaps } from '../kernel/index.ts';
import type { AllocationMode } from '../resources/index.ts';
import type { BookingStatus } from './booking-status.ts';
import { firstMovableStart } from './seat-freeze.ts';

/** One unit taken for one period, with what decides whether it may be seated elsewhere. */
export type TakenSeat = Interval & {
  id: string;
  unitId: string;
  isPinned: boolean;
  /** Of the booking that holds it; null for an event or a closure. */
  booking: { id: string; resourceId: string; status: BookingStatus; deadline: Instant | null } | null;
};

export type SeatWish = {
  allocation: AllocationMode;
  /** The units of the resource asked for. */
  unitIds: readonly string[];
  quantity: number;
  wantedUnitId?: string | undefined;
  /** Stay and buffer. */
  period: Interval;
};

/** A seat that has to be on another unit. */
export type SeatMove = { id: string; unitId: string };

export type Seating =
  | { outcome: 'fits'; unitIds: string[]; moves: SeatMove[] }
  | { outcome: 'full' }
  | { outcome: 'undecided' };

export type Room = {
  /** Everything taken on the packing group around the period (readSeats). */
  taken: readonly TakenSeat[];
  /** The units of every resource of the place. */
  resourceUnits: ReadonlyMap<string, readonly string[]>;
  timeZone: string;
  now: Instant;
};

/** A hold or a request whose time has run out blocks nobody. */
export function isLapsed({ booking }: Pick<TakenSeat, 'booking'>, now: Instant): boolean {
  if (booking === null || booking.deadline === null || booking.deadline > now) return false;
  return booking.status === 'held' || booking.status === 'requested';
}

/** Where a stay can sit, seating flexible stays anew where it must: DOMAIN.md, "a pool never refuses what fits". */
export function seatStay(wish: SeatWish, room: Room): Seating {
  const { taken, resourceUnits, timeZone, now } = room;
  const movableFrom = firstMovableStart(now, timeZone);
  const standing = taken.filter((seat) => !isLapsed(seat, now));
  const isMovable = (seat: TakenSeat) => !seat.isPinned && seat.booking !== null && seat.start >= movableFrom;
  const fixed = standing.filter((seat) => !isMovable(seat));
  const demanded = demandedUnits(wish);
  const isBlocked = fixed.some(
    ({ unitId, ...seat }) => demanded.includes(unitId) && overlaps(seat, wish.period),
  );
  if (isBlocked || wish.unitIds.length < wish.quantity) return { outcome: 'full' };
  const flexible = standing.filter(isMovable).map(
    (seat): FlexibleSeat => ({
      id: seat.id,
      allowed: allowedUnits(seat, resourceUnits),
      unitId: seat.unitId,
      start: seat.start,
      end: seat.end,
    }),
  );
  const packing = pack({
    fixed: [...fixed, ...demanded.map((unitId) => ({ unitId, ...wish.period }))],
    flexible: [...flexible, ...newSeats(wish, demanded)],
  });
  if (packing.outcome !== 'fits') return packing;
  const { seats } = packing;
  const moves = flexible.flatMap(({ id, unitId }) => {
    const seat = seats.get(id);
    return seat === undefined || seat === unitId ? [] : [{ id, unitId: seat }];
  });
  const chosen = newSeats(wish, demanded).map(({ id }) => seats.get(id) ?? '');
  return { outcome: 'fits', unitIds: [...demanded, ...chosen], moves };
}

/** The units that must be these very ones. */
function demandedUnits({ allocation, unitIds, wantedUnitId }: SeatWish): readonly string[] {
  if (allocation === 'all') return unitIds;
  return wantedUnitId === undefined ? [] : [wantedUnitId];
}

function newSeats(wish: SeatWish, demanded: readonly string[]): FlexibleSeat[] {
  if (wish.allocation === 'all') return [];
  return Array.from({ length: wish.quantity - demanded.length }, (_, i) => ({
    id: `new ${i}`,
    allowed: wish.unitIds,
    unitId: null,
    ...wish.period,
  }));
}

/** Those of its resource, and the one it has even where the resource has lost it since. */
export function allowedUnits(seat: TakenSeat, resourceUnits: Room['resourceUnits']): readonly string[] {
  const units = resourceUnits.get(seat.booking?.resourceId ?? '') ?? [];
  return units.includes(seat.unitId) ? units : [...units, seat.unitId];
}
