import { transaction } from '@escale/db';
import { moveBooking, readBooking } from '@escale/db/bookings';
import { type BookingSchema, transition } from '@escale/shared/bookings';
import { type Actor, instantText, minuteMs, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { toldBy } from './told.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/** How early one may say that one has come. */
const EARLY_MINUTES = 15;

/**
 * The person has come: told by themselves or by the people of the place, from a little before the start to the end.
 * @throws Refused not-found | check-in-not-used | invalid-transition | outside-check-in-window
 */
export const checkIn = async (ports: Ports, actor: Actor, bookingId: string): Promise<BookingSchema> => {
  const found = await readBooking(ports.database, bookingId);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || worksAt(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  if (!found.usesCheckIn) throw new Refused({ code: 'check-in-not-used' });
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    const { placeId, status: from, now: at, period, timeZone } = row;
    const allowed = transition(from, 'checked_in');
    if (!allowed.ok) throw new Refused(allowed.refusal);
    const opensAt = period.start - EARLY_MINUTES * minuteMs;
    if (at < opensAt || at >= period.end)
      throw new Refused({
        code: 'outside-check-in-window',
        opensAt: instantText(opensAt, timeZone),
        closesAt: instantText(period.end, timeZone),
      });
    const move = { placeId, bookingId, from, to: allowed.value, at, reason: null };
    await moveBooking(tx, move, toldBy(ports, actor.memberId));
    return bookingView(
      { ...row, status: allowed.value, revision: row.revision + 1 },
      isOwn ? 'person' : 'place',
    );
  });
};
