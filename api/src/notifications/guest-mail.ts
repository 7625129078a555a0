import type { Executor } from '@escale/db';
import { readBooking } from '@escale/db/bookings';
import { readStayForCalendar } from '@escale/db/calendars';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { composeGuestMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { drawGuestLink } from './draw-guest-link.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfBooking = Type.Object({ bookingId: Uuid });

/** The mail with the link that confirms; null once there is nothing left to confirm. */
export const guestMail = async (
  ports: Pick<Ports, 'newSecret' | 'origin'>,
  tx: Executor,
  message: DueMessage,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfBooking, payload)) throw unreadable();
  const row = await readBooking(tx, payload.bookingId);
  const member = row?.memberId ? await readMember(tx, row.memberId) : null;
  if (!row || !member || row.status !== 'held') return null;
  const stay = await readStayForCalendar(tx, row);
  if (!stay) return null;
  const secret = await drawGuestLink(ports, tx, row);
  const { displayName: name, locale, email: address } = member;
  const facts = {
    ...row,
    address: stay.address,
    units: [],
    cause: { from: null, isByPlace: false, reason: null },
  };
  const mail = composeGuestMail({ name, locale, origin: ports.origin }, facts, secret);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
