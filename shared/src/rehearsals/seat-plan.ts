import {
  type Room,
  type SeatMove,
  seatNext,
  seatStay,
  seatsOf,
  type TakenSeat,
  type TurnWish,
} from '../bookings/index.ts';
import { dayMs, hourMs, type Instant, overlaps } from '../kernel/index.ts';
import type { Blocker } from './past-request.ts';

/** Who sits where, from one moment of the past to the next. */
export class SeatPlan {
  readonly #room: Pick<Room, 'resourceUnits' | 'timeZone'>;
  #taken: TakenSeat[] = [];
  #clearedAt = Number.NEGATIVE_INFINITY;

  constructor(room: Pick<Room, 'resourceUnits' | 'timeZone'>) {
    this.#room = room;
  }

  /** Seats a stay as placing it would; false where there is no room. */
  seat(bookingId: string, wish: TurnWish, now: Instant): boolean {
    this.#clear(now);
    const seating = seatNext(wish, { ...this.#room, taken: this.#taken, now });
    if (seating.outcome !== 'fits') return false;
    this.#move(seating.moves);
    this.#taken.push(...seatsOf(wish, seating.unitIds, bookingId));
    return true;
  }

  free(bookingId: string): void {
    this.#taken = this.#taken.filter(({ booking }) => booking?.id !== bookingId);
  }

  trim(bookingId: string, at: Instant): void {
    this.#taken = this.#taken.flatMap((seat) => {
      if (seat.booking?.id !== bookingId || seat.end <= at) return [seat];
      return seat.start < at ? [{ ...seat, end: at }] : [];
    });
  }

  /** A closure or an event takes a unit; whoever sits there is seated elsewhere where that is possible. */
  block({ unitId, start, end }: Blocker, now: Instant): void {
    const period = { start, end };
    if (this.#taken.some((seat) => seat.unitId === unitId && overlaps(seat, period))) {
      const wish = { allocation: 'all', unitIds: [unitId], quantity: 1, period } as const;
      const seating = seatStay(wish, { ...this.#room, taken: this.#taken, now });
      if (seating.outcome === 'fits') this.#move(seating.moves);
    }
    const id = `blocker ${unitId} ${start}`;
    this.#taken.push({ id, unitId, ...period, isPinned: true, booking: null });
  }

  /** Nobody looks back: what has ended stands in no later stay's way. */
  #clear(now: Instant): void {
    if (now < this.#clearedAt + hourMs) return;
    this.#clearedAt = now;
    this.#taken = this.#taken.filter(({ end }) => end > now - dayMs);
  }

  #move(moves: readonly SeatMove[]): void {
    const moved = new Map(moves.map(({ id, unitId }) => [id, unitId]));
    if (moved.size === 0) return;
    this.#taken = this.#taken.map((seat) => ({ ...seat, unitId: moved.get(seat.id) ?? seat.unitId }));
  }
}
