import { chooseUnits, type FreeUnit } from '../availability/index.ts';
import type { Interval } from '../kernel/index.ts';
import type { TurnWish } from './seat-in-turn.ts';
import { isLapsed, type Room, type SeatMove, seatStay, type TakenSeat } from './seat-stay.ts';

export type ManyWish = TurnWish & { id: string };

/** Units by the id of a wish; a wish that found none is not there. `moves` are of seats that were taken before. */
export type SeatedMany = { seats: ReadonlyMap<string, string[]>; moves: SeatMove[] };

/**
 * Thousands of stays of one packing group, as placing them one after the other would seat them: the tightest gap, then
 * everybody anew around it. Those that may sit on certain units only come first, the others as they begin: stays that
 * begin one after the other need no more units than there are of them at once.
 */
export function seatMany(wishes: readonly ManyWish[], room: Room): SeatedMany {
  const board = new Board(room.taken.filter((seat) => !isLapsed(seat, room.now)));
  const unitBefore = new Map(board.all().map(({ id, unitId }) => [id, unitId]));
  for (const wish of inOrder(wishes)) seatOne(wish, board, room);
  const seats = new Map<string, string[]>();
  const moves: SeatMove[] = [];
  const wished = new Set(wishes.map(({ id }) => id));
  for (const { id, unitId, booking } of board.all()) {
    if (booking && wished.has(booking.id)) seats.set(booking.id, [...(seats.get(booking.id) ?? []), unitId]);
    else if (unitBefore.get(id) !== unitId) moves.push({ id, unitId });
  }
  return { seats, moves };
}

const isBound = ({ allocation, wantedUnitId }: ManyWish): boolean =>
  allocation === 'all' || wantedUnitId !== undefined;

function inOrder(wishes: readonly ManyWish[]): ManyWish[] {
  return wishes.toSorted(
    (a, b) => Number(isBound(b)) - Number(isBound(a)) || a.period.start - b.period.start,
  );
}

function seatOne(wish: ManyWish, board: Board, room: Room): void {
  const { unitIds, allocation, quantity, period, wantedUnitId } = wish;
  const units = unitIds.flatMap((unitId) => board.free(unitId, period));
  const chosen = chooseUnits({
    units,
    allocation,
    unitCount: unitIds.length,
    quantity,
    period,
    wantedUnitId,
  });
  if (chosen.ok) {
    board.take(wish, chosen.value);
    return;
  }
  const seating = seatStay(wish, { ...room, taken: board.around(period) });
  if (seating.outcome !== 'fits') return;
  board.move(seating.moves);
  board.take(wish, seating.unitIds);
}

/** What is taken, by unit and in order of time, so that neighbours are found at once. */
class Board {
  readonly #byUnit = new Map<string, TakenSeat[]>();

  constructor(taken: readonly TakenSeat[]) {
    for (const seat of taken) this.#row(seat.unitId).push(seat);
    for (const row of this.#byUnit.values()) row.sort((a, b) => a.start - b.start);
  }

  all(): TakenSeat[] {
    return [...this.#byUnit.values()].flat();
  }

  free(unitId: string, period: Interval): FreeUnit[] {
    const row = this.#row(unitId);
    const next = firstFrom(row, period.end);
    const before = row[next - 1];
    if (before && before.end > period.start) return [];
    return [{ unitId, freeFrom: before?.end ?? null, freeUntil: row[next]?.start ?? null }];
  }

  take({ id, resourceId, allocation, wantedUnitId, period }: ManyWish, unitIds: readonly string[]): void {
    for (const unitId of unitIds)
      this.#put({
        id: `${id} ${unitId}`,
        unitId,
        ...period,
        isPinned: allocation === 'all' || unitId === wantedUnitId,
        booking: { id, resourceId, status: 'confirmed', deadline: null },
      });
  }

  /** All are taken away before the first is put back: they may change places with each other. */
  move(moves: readonly SeatMove[]): void {
    const unitOf = new Map(moves.map(({ id, unitId }) => [id, unitId]));
    const moved: TakenSeat[] = [];
    for (const [unitId, row] of this.#byUnit) {
      const staying = row.filter((seat) => !unitOf.has(seat.id));
      if (staying.length === row.length) continue;
      moved.push(...row.filter((seat) => unitOf.has(seat.id)));
      this.#byUnit.set(unitId, staying);
    }
    for (const seat of moved) this.#put({ ...seat, unitId: unitOf.get(seat.id) ?? seat.unitId });
  }

  /** Everything that hangs together with a period over seats that overlap: nothing else can make room in it. */
  around(period: Interval): TakenSeat[] {
    let { start, end } = period;
    for (;;) {
      const touching = [...this.#byUnit.values()].flatMap((row) => {
        const last = firstFrom(row, end);
        let first = last;
        while (first > 0 && (row[first - 1]?.end ?? start) > start) first--;
        return row.slice(first, last);
      });
      const from = touching.reduce((least, seat) => Math.min(least, seat.start), start);
      const to = touching.reduce((most, seat) => Math.max(most, seat.end), end);
      if (from === start && to === end) return touching;
      [start, end] = [from, to];
    }
  }

  #put(seat: TakenSeat): void {
    const row = this.#row(seat.unitId);
    row.splice(firstFrom(row, seat.start), 0, seat);
  }

  #row(unitId: string): TakenSeat[] {
    const known = this.#byUnit.get(unitId);
    if (known) return known;
    const row: TakenSeat[] = [];
    this.#byUnit.set(unitId, row);
    return row;
  }
}

/** Where the first seat stands that begins at an instant or later. */
function firstFrom(row: readonly TakenSeat[], at: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
