import { type Executor, readNow } from '@escale/db';
import { readSeats } from '@escale/db/bookings';
import {
  isLapsed,
  type ManyWish,
  type Room,
  type SeatMove,
  seatMany,
  type TakenSeat,
} from '@escale/shared/bookings';
import { hull, overlaps } from '@escale/shared/kernel';
import type { LineFault } from '@escale/shared/transfers';
import { expireLapsed } from '../bookings/expire-lapsed.ts';
import { lockOf, type PackingGroup, packingGroupOfBookable } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import type { DecidedBroughtStay } from './decide-brought-stay.ts';
import type { Planning } from './import-plan.ts';

export type SeatedBroughtStay = DecidedBroughtStay & { unitIds: readonly string[] };

export type SeatedBroughtStays = {
  stays: SeatedBroughtStay[];
  /** Of stays that were there before. */
  moves: SeatMove[];
  without: { line: number; fault: LineFault }[];
};

type Wish = ManyWish & { stay: DecidedBroughtStay };

/** Of so many lines without room it is said which other line has it; of the rest, that there is none. */
const MOST_EXPLAINED = 200;

/** Seats for all stays that take one, packing group by packing group; with the locks, lapsed holds give theirs back. */
export const seatBroughtStays = async (
  ports: Ports,
  executor: Executor,
  { isLocked }: Planning,
  decided: readonly DecidedBroughtStay[],
): Promise<SeatedBroughtStays> => {
  const seated: SeatedBroughtStays = { stays: [], moves: [], without: [] };
  for (const stay of decided) if (stay.seat === null) seated.stays.push({ ...stay, unitIds: [] });
  const wishes = decided.flatMap((stay): Wish[] => {
    const { seat, line, bookable } = stay;
    return seat === null ? [] : [{ ...seat, id: String(line), resourceId: bookable.resource.id, stay }];
  });
  const groups = Map.groupBy(wishes, ({ stay }) => lockOf(packingGroupOfBookable(stay.bookable)));
  for (const ofGroup of groups.values()) {
    const [first] = ofGroup;
    if (!first) continue;
    const group = packingGroupOfBookable(first.stay.bookable);
    const room = await readRoom(ports, executor, group, { wishes: ofGroup, isLocked });
    const { seats, moves } = seatMany(ofGroup, room);
    seated.moves.push(...moves);
    for (const wish of ofGroup) {
      const unitIds = seats.get(wish.id);
      if (unitIds) seated.stays.push({ ...wish.stay, unitIds });
      else
        seated.without.push({
          line: wish.stay.line,
          fault: noRoom(wish, ofGroup, seats, seated.without.length),
        });
    }
  }
  return seated;
};

const readRoom = async (
  ports: Ports,
  executor: Executor,
  group: PackingGroup,
  { wishes, isLocked }: { wishes: readonly Wish[]; isLocked: boolean },
): Promise<Room> => {
  const { placeId, unitIds } = group;
  const asked = { placeId, unitIds, period: hull(wishes.map(({ period }) => period)) };
  const now = await readNow(executor);
  const taken = await readSeats(executor, asked);
  const lapsed = lapsedOf(taken, now);
  if (!isLocked || lapsed.length === 0) return { ...group, taken, now };
  await expireLapsed(ports, executor, group, lapsed);
  return { ...group, taken: await readSeats(executor, asked), now };
};

const lapsedOf = (taken: readonly TakenSeat[], now: number): string[] => [
  ...new Set(taken.flatMap((seat) => (isLapsed(seat, now) && seat.booking ? [seat.booking.id] : []))),
];

/** With the line of the same file that has the room, where there is one. */
const noRoom = (
  wish: Wish,
  others: readonly Wish[],
  seats: ReadonlyMap<string, string[]>,
  explained: number,
): LineFault => {
  const inTheWay = (other: Wish) =>
    overlaps(other.period, wish.period) &&
    seats.get(other.id)?.some((unitId) => wish.unitIds.includes(unitId));
  const other = explained < MOST_EXPLAINED ? others.find(inTheWay) : undefined;
  const value = new Date(wish.period.start).toISOString();
  return {
    column: 'start',
    value,
    code: 'slot-unavailable',
    ...(other && { facts: { line: other.stay.line } }),
  };
};
