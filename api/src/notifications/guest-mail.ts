import type { Executor } from '@escale/db';
import { readBooking, writeGuestLink } from '@escale/db/bookings';
import { readStayForCalendar } from '@escale/db/calendars';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { composeGuestMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { OutgoingMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfBooking = Type.Object({ bookingId: Uuid });

/**
 * The mail with the link that confirms; null once there is nothing left to confirm. The secret is drawn as the mail is
 * written and is nowhere else: an administrator reads the outbox, and the database keeps a hash.
 */
export const guestMail = async (
  { newSecret, origin }: Pick<Ports, 'newSecret' | 'origin'>,
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
  const secret = newSecret();
  await writeGuestLink(tx, { placeId: row.placeId, bookingId: row.id, secretHash: hashOfSecret(secret) });
  const { displayName: name, locale, email: address } = member;
  const facts = {
    ...row,
    address: stay.address,
    units: [],
    cause: { from: null, isByPlace: false, reason: null },
  };
  const mail = composeGuestMail({ name, locale, origin }, facts, secret);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
