import { transaction } from '@escale/db';
import { type BookingRow, moveBooking, readBooking } from '@escale/db/bookings';
import {
  type BookingSchema,
  type CheckIn,
  checkInPeriod,
  momentOfCheckIn,
  transition,
} from '@escale/shared/bookings';
import { type Actor, type Instant, instantText, resolveLocalTime, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { toldBy } from './told.ts';
import { windowsOfCode } from './windows-of-code.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * The person has come: told by themselves, with the code of the place where it wants one, or by the people of the
 * place; from a little before the start to the end, judged when the person came and not when the phone found a
 * network. Told twice it is done once.
 * @throws Refused not-found | check-in-not-used | check-in-code-missing | malformed-instant | invalid-transition |
 * check-in-code-wrong | check-in-moment-out-of-range | outside-check-in-window
 */
export const checkIn = async (
  ports: Ports,
  actor: Actor,
  bookingId: string,
  { code, at: text }: CheckIn,
): Promise<BookingSchema> => {
  const found = await readBooking(ports.database, bookingId);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || worksAt(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  if (!found.usesCheckIn) throw new Refused({ code: 'check-in-not-used' });
  if (found.needsCheckInCode && code === undefined && !worksAt(actor, found.placeId))
    throw new Refused({ code: 'check-in-code-missing' });
  const at = text === undefined ? null : readAt(text, found);
  const provenBy = code === undefined ? null : await windowsOfCode(ports.database, found.placeId, code);
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    const { placeId, status: from, now } = row;
    if (from === 'checked_in') return bookingView(row, isOwn ? 'person' : 'place');
    const allowed = transition(from, 'checked_in');
    if (!allowed.ok) throw new Refused(allowed.refusal);
    const moment = momentOfCheckIn({ now, at, provenBy });
    if (!moment.ok) throw new Refused(moment.refusal);
    requireWindow(row, moment.value);
    // Who books at the door has read the code before there was a booking; no move comes before the first.
    const move = { placeId, bookingId, from, to: allowed.value, at: Math.max(moment.value, row.createdAt) };
    await moveBooking(tx, { ...move, reason: null }, toldBy(ports, actor.memberId));
    return bookingView(
      { ...row, status: allowed.value, revision: row.revision + 1 },
      isOwn ? 'person' : 'place',
    );
  });
};

const readAt = (text: string, { timeZone }: BookingRow): Instant => {
  const at = resolveLocalTime(text, timeZone);
  if (!at.ok) throw new Refused({ ...at.refusal, field: 'at' });
  return at.value;
};

const requireWindow = ({ period, timeZone }: BookingRow, at: Instant): void => {
  const { start, end } = checkInPeriod(period);
  if (at >= start && at < end) return;
  throw new Refused({
    code: 'outside-check-in-window',
    opensAt: instantText(start, timeZone),
    closesAt: instantText(end, timeZone),
  });
};
