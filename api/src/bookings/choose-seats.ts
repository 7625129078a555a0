import { type Executor, readNow, takeLocks, tryLock } from '@escale/db';
import { readFreeUnits, readStandingUnits } from '@escale/db/availability';
import { moveSeats, readResourceUnits, readSeats } from '@escale/db/bookings';
import { chooseUnits } from '@escale/shared/availability';
import { isLapsed, type Seating, seatStay, type TurnWish } from '@escale/shared/bookings';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { expireLapsed } from './expire-lapsed.ts';
import { lockOf, type PackingGroup } from './packing-group.ts';

/**
 * Units for a stay, chosen under the lock of the packing group. When somebody else has it, a look without it comes
 * first: of two hundred who want one desk, all but the first few are refused without standing in line.
 * @throws Refused slot-unavailable
 */
export const chooseSeats = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  wish: TurnWish,
): Promise<string[]> => {
  const [isHeld, seats] = await Promise.all([tryLock(tx, lockOf(group)), chooseFree(tx, group, wish)]);
  if (isHeld) return seats ?? required(await chooseInTurn(ports, tx, group, wish));
  if (!seats) await lookForRoom(ports, tx, group, wish);
  await takeLocks(tx, [lockOf(group)]);
  return chooseLocked(ports, tx, group, wish);
};

/**
 * The same for a transaction that has the lock of the group already.
 * @throws Refused slot-unavailable
 */
export const chooseLocked = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  wish: TurnWish,
): Promise<string[]> => required(await findLocked(ports, tx, group, wish));

/**
 * The same again, with null where there is no room, for a transaction that goes on without it.
 * @throws Refused slot-unavailable only when it must roll back: somebody went around the lock
 */
export const findLocked = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  wish: TurnWish,
): Promise<string[] | null> =>
  (await chooseFree(tx, group, wish)) ?? (await chooseInTurn(ports, tx, group, wish));

const required = (seats: string[] | null): string[] => {
  if (!seats) throw new Refused({ code: 'slot-unavailable' });
  return seats;
};

/** Best fit among the units that are free as they are; null when somebody would have to move. */
const chooseFree = async (
  tx: Executor,
  { placeId }: PackingGroup,
  wish: TurnWish,
): Promise<string[] | null> => {
  const { resourceId, unitIds, period, allocation, quantity, wantedUnitId } = wish;
  const units = await readFreeUnits(tx, { placeId, resourceId, unitIds, period });
  const chosen = chooseUnits({
    units,
    allocation,
    unitCount: unitIds.length,
    quantity,
    period,
    wantedUnitId,
  });
  return chosen.ok ? chosen.value : null;
};

/** Lets lapsed holds go, then seats everybody anew who may be, if that makes room. */
const chooseInTurn = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  wish: TurnWish,
): Promise<string[] | null> => {
  const { placeId, unitIds } = group;
  const asked = { placeId, unitIds, period: wish.period };
  // What each space is made of is read anew too: nobody is moved to a unit that has gone.
  const [taken, now, left, resourceUnits] = await Promise.all([
    readSeats(tx, asked),
    readNow(tx),
    standingWish(tx, placeId, wish),
    readResourceUnits(tx, placeId),
  ]);
  if (!left) return null;
  const lapsed = new Set(
    taken.flatMap((seat) => (isLapsed(seat, now) && seat.booking ? [seat.booking.id] : [])),
  );
  if (lapsed.size > 0) await expireLapsed(ports, tx, group, [...lapsed]);
  const standing = lapsed.size > 0 ? await readSeats(tx, asked) : taken;
  const seating = seatStay(left, { ...group, resourceUnits, taken: standing, now });
  if (!fits(ports, seating)) return null;
  if (!(await moveSeats(tx, placeId, seating.moves))) throw new Refused({ code: 'slot-unavailable' });
  return seating.unitIds;
};

/** The wish with the units that its space has by now; null where it can't be had any more. */
const standingWish = async (tx: Executor, placeId: string, wish: TurnWish): Promise<TurnWish | null> => {
  const { resourceId, allocation, wantedUnitId } = wish;
  const unitIds = await readStandingUnits(tx, { placeId, resourceId, unitIds: wish.unitIds });
  if (allocation === 'all' && unitIds.length < wish.unitIds.length) return null;
  return wantedUnitId === undefined || unitIds.includes(wantedUnitId) ? { ...wish, unitIds } : null;
};

const lookForRoom = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  wish: TurnWish,
): Promise<void> => {
  const { placeId, unitIds } = group;
  const [taken, now] = await Promise.all([
    readSeats(tx, { placeId, unitIds, period: wish.period }),
    readNow(tx),
  ]);
  const seating = seatStay(wish, { ...group, taken, now });
  if (!fits(ports, seating)) throw new Refused({ code: 'slot-unavailable' });
};

/** A search that ended without an answer refuses what may have fitted: it is counted, so that an operator sees it. */
const fits = (ports: Ports, seating: Seating): seating is Extract<Seating, { outcome: 'fits' }> => {
  if (seating.outcome === 'undecided') ports.metrics.packingUndecided();
  return seating.outcome === 'fits';
};
