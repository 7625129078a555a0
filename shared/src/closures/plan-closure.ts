import { type FixedSeat, type FlexibleSeat, pack } from '../availability/index.ts';
import {
  allowedUnits,
  firstMovableStart,
  isLapsed,
  type Room,
  type SeatMove,
  type TakenSeat,
} from '../bookings/index.ts';
import type { Displacement } from './displacement.ts';
import { type ClosedUnits, type StruckStay, struckStays } from './struck-stays.ts';

export type Hit = { bookingId: string; canBeReseated: boolean };
export type Displaced = { bookingId: string; how: Displacement };

export type ClosurePlan =
  | { outcome: 'closes'; moves: SeatMove[]; displaced: Displaced[] }
  /** Somebody is hit and nothing was said about them, or what was said can not be done. */
  | { outcome: 'hits'; hits: Hit[] };

/**
 * Who is hit when units close, and where everybody sits then. A flexible stay that finds another unit of its own
 * space is not hit, it just moves; all others are, and `howOf` says what becomes of them.
 */
export function planClosure(
  closed: ClosedUnits,
  room: Room,
  howOf: (bookingId: string) => Displacement | null,
): ClosurePlan {
  const struck = struckStays(closed, room);
  const seating = seatingAround(closed, room, struck);
  const flexible = struck.filter(seating.isFlexible);
  const staying = new Set(seating.admitted(new Set(), flexible));
  const hit = struck.filter((stay) => !staying.has(stay));
  const reseated = hit.filter((stay) => howOf(stay.bookingId) === 'reseat' && !stay.hasBegun);
  const settled = new Set([...staying, ...seating.admitted(staying, reseated)]);
  const displaced = hit.flatMap((stay): Displaced[] => {
    const how = howOf(stay.bookingId);
    const isDone = how === 'reseat' ? settled.has(stay) : how !== null && canEnd(stay, how, closed);
    return how !== null && isDone ? [{ bookingId: stay.bookingId, how }] : [];
  });
  const moves = seating.moves(settled);
  if (moves && displaced.length === hit.length) return { outcome: 'closes', moves, displaced };
  const hits = hit.map((stay) => ({
    bookingId: stay.bookingId,
    canBeReseated: !stay.hasBegun && seating.moves(new Set([...staying, stay])) !== null,
  }));
  return { outcome: 'hits', hits };
}

/** A stay that has begun is cut where the closure begins, and can not go on somewhere else. */
function canEnd({ hasBegun, seats }: StruckStay, how: Displacement, { period }: ClosedUnits): boolean {
  return !hasBegun || (how === 'cancel' && seats.some(({ start }) => start < period.start));
}

function seatingAround(closed: ClosedUnits, room: Room, struck: readonly StruckStay[]) {
  const { taken, now, timeZone, resourceUnits } = room;
  const movableFrom = firstMovableStart(now, timeZone);
  const isMovable = (seat: TakenSeat) => !seat.isPinned && seat.booking !== null && seat.start >= movableFrom;
  const stayOf = new Map(struck.map((stay) => [stay.bookingId, stay]));
  const closure = closed.unitIds.map((unitId): FixedSeat => ({ unitId, ...closed.period }));
  const standing = taken.filter((seat) => !isLapsed(seat, now));

  /** Seats of everybody but the struck stays that are not among `staying`; a staying one may sit anywhere. */
  const packed = (staying: ReadonlySet<StruckStay>) => {
    const fixed: FixedSeat[] = [...closure];
    const flexible: FlexibleSeat[] = [];
    for (const seat of standing) {
      const stay = stayOf.get(seat.booking?.id ?? '');
      if (stay && !staying.has(stay)) fixed.push(...beforeClosure(stay, seat, closed));
      else if (!stay && !isMovable(seat)) fixed.push(seat);
      else flexible.push(flexibleSeat(seat, allowedUnits(seat, resourceUnits)));
    }
    return { flexible, packing: pack({ fixed, flexible }) };
  };

  const moves = (staying: ReadonlySet<StruckStay>): SeatMove[] | null => {
    const { flexible, packing } = packed(staying);
    if (packing.outcome !== 'fits') return null;
    return flexible.flatMap(({ id, unitId }) => {
      const seat = packing.seats.get(id);
      return seat === undefined || seat === unitId ? [] : [{ id, unitId: seat }];
    });
  };

  /** All of the stays when they fit together with those that stay already; else one by one, the oldest first. */
  const admitted = (staying: ReadonlySet<StruckStay>, stays: readonly StruckStay[]): StruckStay[] => {
    if (stays.length === 0) return [];
    if (moves(new Set([...staying, ...stays]))) return [...stays];
    const found = new Set(staying);
    return stays.filter((stay) => {
      if (!moves(new Set([...found, stay]))) return false;
      found.add(stay);
      return true;
    });
  };

  return { moves, admitted, isFlexible: ({ seats }: StruckStay) => seats.every(isMovable) };
}

/** What a stay that has begun keeps of a seat whatever becomes of it: the time until the closure. */
function beforeClosure({ hasBegun }: StruckStay, seat: TakenSeat, { period }: ClosedUnits): FixedSeat[] {
  const { unitId, start, end } = seat;
  const until = Math.min(end, period.start);
  return hasBegun && start < until ? [{ unitId, start, end: until }] : [];
}

function flexibleSeat({ id, unitId, start, end }: TakenSeat, allowed: readonly string[]): FlexibleSeat {
  return { id, unitId, start, end, allowed };
}
