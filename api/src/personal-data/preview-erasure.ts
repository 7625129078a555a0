import { readBookings } from '@escale/db/bookings';
import { countWhatEnds, readPlacesOnlyTheirs, readStaysToCome } from '@escale/db/personal-data';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Erasure } from '@escale/shared/personal-data';
import { refundOf } from '../bookings/refund-of.ts';
import type { Ports } from '../ports.ts';

/** What erasing the account would end, before anybody says yes. */
export const previewErasure = async ({ database }: Ports, { memberId }: Actor): Promise<Erasure> => {
  const [ids, ends, placesWithoutManager] = await Promise.all([
    readStaysToCome(database, memberId),
    countWhatEnds(database, memberId),
    readPlacesOnlyTheirs(database, memberId),
  ]);
  const rows = await readBookings(database, ids);
  const bookings = rows.map((row) => {
    const { id, reference, placeName, resourceName, timeZone, currency } = row;
    const start = instantText(row.period.start, timeZone);
    const refundCents = refundOf(row).amountCents;
    return { id, reference, placeName, resourceName, start, refundCents, currency };
  });
  return { bookings, passes: ends.passes, waiting: ends.waiting.length, placesWithoutManager };
};
