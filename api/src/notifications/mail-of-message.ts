import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { Locale } from '@escale/shared/members';
import {
  composeMemberMail,
  isBookingTopic,
  isMemberTopic,
  isSeriesTopic,
  isSilentTopic,
} from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { MailFailure, type OutgoingMail } from '../mail/mail.ts';
import { bookingMail } from './booking-mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { seriesMail } from './series-mail.ts';
import { unreadable } from './unreadable.ts';

const OfMember = Type.Object({ memberId: Uuid });
const OfAddress = Type.Object({ email: Type.String(), locale: Locale });

const memberMail = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { topic, payload, placeName } = message;
  if (!isMemberTopic(topic)) return null;
  const messageId = messageIdOf(message);
  if (Check(OfAddress, payload)) {
    const { email: address, locale } = payload;
    return {
      ...composeMemberMail(topic, { name: '', locale, origin }, { placeName }),
      to: { name: null, address },
      messageId,
    };
  }
  if (!Check(OfMember, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  if (!member) return null;
  const { displayName: name, locale, email: address } = member;
  return {
    ...composeMemberMail(topic, { name, locale, origin }, { placeName }),
    to: { name, address },
    messageId,
  };
};

/**
 * The mail that a message of the outbox becomes; null when it concerns nobody by mail, or no longer.
 * @throws MailFailure on a topic that only a newer version knows, and on a payload without what it needs
 */
export const mailOfMessage = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { topic } = message;
  if (isSilentTopic(topic)) return null;
  if (isBookingTopic(topic)) return bookingMail(tx, message, origin);
  if (isSeriesTopic(topic)) return seriesMail(tx, message, topic, origin);
  if (isMemberTopic(topic)) return memberMail(tx, message, origin);
  throw new MailFailure('refused', 'unknown topic');
};
