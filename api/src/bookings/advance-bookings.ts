import { type Executor, transaction } from '@escale/db';
import {
  type BookingRow,
  closeWaitingThatBegan,
  type DueBooking,
  moveBooking,
  readBooking,
  readEnded,
  readLapsed,
  readMissed,
} from '@escale/db/bookings';
import type { Ports } from '../ports.ts';
import { expireLapsed } from './expire-lapsed.ts';
import { giveUpStay } from './miss-booking.ts';
import type { PackingGroup } from './packing-group.ts';
import { toldBy } from './told.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/** So many of a kind in one go; what is left waits for the next minute. */
const BATCH = 500;

type Step = (ports: Ports, tx: Executor, row: BookingRow, group: PackingGroup) => Promise<void>;

/** One that fails is logged and waits for the next turn; it stops no other. */
const forEach = async (ports: Ports, due: readonly DueBooking[], step: Step): Promise<number> => {
  let done = 0;
  for (const { bookingId } of due) {
    try {
      await advance(ports, bookingId, step);
      done++;
    } catch (error) {
      ports.log.error(
        { bookingId, reason: error instanceof Error ? error.name : '' },
        'a booking did not advance',
      );
    }
  }
  return done;
};

/** In a transaction of its own, where it is looked at anew: two processes may have read the same list. */
const advance = async (ports: Ports, bookingId: string, step: Step): Promise<void> => {
  const found = await readBooking(ports.database, bookingId);
  if (!found) return;
  const group = await groupOfBooking(ports, found);
  await transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    await step(ports, tx, row, group);
  });
};

/** Ends holds and requests whose time has run out. */
export const expireLapsedBookings = async (ports: Ports): Promise<number> =>
  forEach(ports, await readLapsed(ports.database, BATCH), (_, tx, row, group) =>
    expireLapsed(ports, tx, group, [row.id]),
  );

/** Gives the seats of no-shows to others, where the place wants that. */
export const releaseNoShows = async (ports: Ports): Promise<number> =>
  forEach(ports, await readMissed(ports.database, BATCH), async (_, tx, row, group) => {
    if (row.status === 'confirmed') await giveUpStay(ports, tx, { row, group, actorId: null });
  });

/** What is over is completed, or was missed where people check in. */
export const completeEndedStays = async (ports: Ports): Promise<number> =>
  forEach(ports, await readEnded(ports.database, BATCH), async (_, tx, row) => {
    const { placeId, id: bookingId, status: from, now: at } = row;
    if (from !== 'confirmed' && from !== 'checked_in') return;
    const to = from === 'confirmed' && row.usesCheckIn ? 'no_show' : 'completed';
    await moveBooking(tx, { placeId, bookingId, from, to, at, reason: null }, toldBy(ports, null));
  });

export const closeWaitingList = (ports: Ports): Promise<number> => closeWaitingThatBegan(ports.database);
