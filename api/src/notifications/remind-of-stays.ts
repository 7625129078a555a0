import { writeOutbox } from '@escale/db';
import { readDueReminders } from '@escale/db/notifications';
import type { Ports } from '../ports.ts';

/** So many in one go; what is left waits for the next turn. */
const BATCH = 500;

/**
 * Puts a reminder into the outbox for each stay of tomorrow, or its seat alone where the person wants only that. Two
 * processes may read the same list: the dedupe key lets one of them write. Whether it is still true is asked when it
 * leaves.
 */
export const remindOfStays = async (ports: Ports): Promise<number> => {
  const due = await readDueReminders(ports.database, BATCH);
  for (const { placeId, bookingId, dedupeKey, wantsReminder } of due)
    await writeOutbox(ports.database, {
      id: ports.newId(),
      topic: wantsReminder ? 'booking.reminder' : 'booking.seat_fixed',
      placeId,
      dedupeKey,
      payload: { bookingId },
    });
  return due.length;
};
