import type { Executor } from '@escale/db';
import { type BookingRow, hasGuestLink, readBooking, readMoveTo } from '@escale/db/bookings';
import { readStayForCalendar } from '@escale/db/calendars';
import { readMember } from '@escale/db/members';
import { isExampleBooking } from '@escale/db/notifications';
import type { DueMessage } from '@escale/db/outbox';
import { type CalendarStay, calendarEntry } from '@escale/shared/calendars';
import { Uuid } from '@escale/shared/kernel';
import { isUnreachable } from '@escale/shared/members';
import {
  type BookingFacts,
  composeBookingMail,
  invitationMethod,
  isBookingTopic,
  isWorthSaying,
} from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { bookingView } from '../bookings/booking-view.ts';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { MailInvitation, OutgoingMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { drawGuestLink } from './draw-guest-link.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfBooking = Type.Object({ bookingId: Uuid });

type Topic = Parameters<typeof composeBookingMail>[0];
type Reader = { name: string; address: string; locale: 'fr' | 'en'; origin: string };

/** How the booking came into the state that the mail is about; a move of its dates leaves it in the one it was in. */
const causeOf = async (tx: Executor, topic: Topic, row: BookingRow): Promise<BookingFacts['cause']> => {
  const move =
    topic === 'booking.rescheduled'
      ? null
      : await readMoveTo(tx, { placeId: row.placeId, bookingId: row.id, to: row.status });
  return {
    from: move?.from ?? null,
    isByPlace: move !== null && move.actorId !== null && move.actorId !== row.memberId,
    reason: move?.reason ?? null,
  };
};

/** The mailer says who sends: a cancellation counts only if it comes from whom the invitation came from. */
const invitationOf = (
  topic: Topic,
  facts: BookingFacts,
  stay: CalendarStay,
  { name, address: email, locale, origin }: Reader,
): MailInvitation | null => {
  const method = invitationMethod(topic, facts);
  if (method === null) return null;
  const entries = [calendarEntry(stay, { locale, viewer: 'person', origin })];
  const textFor: MailInvitation['textFor'] = (organizer) =>
    writeCalendar({ entries, method, stamp: stay.now, invitation: { organizer, attendee: { name, email } } });
  return { method, textFor };
};

/** The mail about one booking; null when nobody is there to read it, or it is no longer true. */
export const bookingMail = async (
  ports: Pick<Ports, 'newSecret' | 'origin'>,
  tx: Executor,
  message: DueMessage,
): Promise<OutgoingMail | null> => {
  const { topic, payload } = message;
  const { origin } = ports;
  if (!isBookingTopic(topic)) return null;
  if (!Check(OfBooking, payload)) throw unreadable();
  const row = await readBooking(tx, payload.bookingId);
  const member = row?.memberId ? await readMember(tx, row.memberId) : null;
  if (!row || !member || isUnreachable(member.email) || !isWorthSaying(topic, row)) return null;
  // Nothing that happens by itself is told of a made-up stay; what somebody does to one is.
  if (topic === 'booking.completed' && (await isExampleBooking(tx, row))) return null;
  const stay = await readStayForCalendar(tx, row);
  if (!stay) return null;
  const { displayName: name, locale, email: address } = member;
  const units = bookingView(row, 'person').units.map(({ label }) => label);
  const facts = { ...row, address: stay.address, units, cause: await causeOf(tx, topic, row) };
  const reader = { name, address, locale, origin };
  const invitation = invitationOf(topic, facts, stay, reader);
  // A guest finds the booking by the link of any mail about it.
  const guestSecret = (await hasGuestLink(tx, row)) ? await drawGuestLink(ports, tx, row) : null;
  const mail = composeBookingMail(topic, reader, { ...facts, guestSecret });
  return {
    ...mail,
    to: { name, address },
    // Whoever the stay is for reads what becomes of it.
    ...(row.onBehalfOf && { cc: { name: row.onBehalfOf.displayName, address: row.onBehalfOf.email } }),
    messageId: messageIdOf(message),
    ...(invitation && { invitation }),
  };
};
