import type { Executor } from '@escale/db';
import { openPasswordReset } from '@escale/db/auth';
import { readMember } from '@escale/db/members';
import { openMergeRequest } from '@escale/db/membership';
import type { DueMessage } from '@escale/db/outbox';
import { DateText, Uuid } from '@escale/shared/kernel';
import { isUnreachable, Locale } from '@escale/shared/members';
import {
  composeMemberMail,
  isBookingTopic,
  isCommunityTopic,
  isEventTopic,
  isFigureTopic,
  isGuestTopic,
  isIncidentTopic,
  isInitiativeTopic,
  isMemberTopic,
  isMessageTopic,
  isPassTopic,
  isSeriesTopic,
  isSilentTopic,
  isStatementTopic,
  isTargetTopic,
  isVoucherTopic,
  isWebhookTopic,
} from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { hashOfSecret } from '../auth/session-tokens.ts';
import { MailFailure, type OutgoingMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { bookingMail } from './booking-mail.ts';
import { communityMail } from './community-mail.ts';
import { eventMail } from './event-mail.ts';
import { figureMail } from './figure-mail.ts';
import { guestMail } from './guest-mail.ts';
import { incidentMail } from './incident-mail.ts';
import { initiativeMail } from './initiative-mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { passMail } from './pass-mail.ts';
import { personMail } from './person-mail.ts';
import { seriesMail } from './series-mail.ts';
import { targetMail } from './target-mail.ts';
import { unreadable } from './unreadable.ts';
import { endingMail, statementMail } from './voucher-mail.ts';
import { webhookMail } from './webhook-mail.ts';

const OfMember = Type.Object({ memberId: Uuid });
/** What a place asks. */
const Asked = Type.Object({ placeId: Uuid, requestId: Uuid });
/** What is announced for a day. */
const Announced = Type.Object({ erasesOn: DateText });
const OfAddress = Type.Object({ email: Type.String(), locale: Locale });

/** So long the way in to who forgot the password stays open. */
const RESET_MINUTES = 60;

/** What these mails open comes into being with them. */
const tellsSecret: ReadonlySet<string> = new Set(['member.password_forgotten', 'member.merge_asked']);

const memberMail = async (
  { newSecret, origin }: Pick<Ports, 'newSecret' | 'origin'>,
  tx: Executor,
  message: DueMessage,
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
  if (!member || isUnreachable(member.email)) return null;
  const { displayName: name, locale, email: address } = member;
  const facts = {
    placeName,
    ...(tellsSecret.has(topic) && { token: newSecret() }),
    ...(Check(Announced, payload) && { on: payload.erasesOn }),
  };
  if (facts.token !== undefined && topic === 'member.merge_asked') {
    if (!Check(Asked, payload)) throw unreadable();
    const { placeId, requestId: id } = payload;
    const secretHash = hashOfSecret(facts.token);
    // Answered, or asked about somebody else, before the mail left.
    if (!(await openMergeRequest(tx, { placeId, id, secretHash }))) return null;
  } else if (facts.token !== undefined)
    await openPasswordReset(tx, {
      memberId: member.id,
      tokenHash: hashOfSecret(facts.token),
      lifetimeMinutes: RESET_MINUTES,
    });
  return {
    ...composeMemberMail(topic, { name, locale, origin }, facts),
    to: { name, address },
    messageId,
  };
};

/**
 * The mail that a message of the outbox becomes; null when it concerns nobody by mail, or no longer.
 * @throws MailFailure on a topic that only a newer version knows, and on a payload without what it needs
 */
export const mailOfMessage = async (
  ports: Pick<Ports, 'newSecret' | 'origin'>,
  tx: Executor,
  message: DueMessage,
): Promise<OutgoingMail | null> => {
  const { topic } = message;
  const { origin } = ports;
  if (isSilentTopic(topic)) return null;
  if (isGuestTopic(topic)) return guestMail(ports, tx, message);
  if (isBookingTopic(topic)) return bookingMail(ports, tx, message);
  if (isSeriesTopic(topic)) return seriesMail(tx, message, topic, origin);
  if (isEventTopic(topic)) return eventMail(tx, message, topic, origin);
  if (isPassTopic(topic)) return passMail(tx, message, topic, origin);
  if (isCommunityTopic(topic)) return communityMail(tx, message, topic, origin);
  if (isMessageTopic(topic)) return personMail(tx, message, origin);
  if (isIncidentTopic(topic)) return incidentMail(ports, tx, message, topic);
  if (isWebhookTopic(topic)) return webhookMail(tx, message, origin);
  if (isInitiativeTopic(topic)) return initiativeMail(tx, message, topic, origin);
  if (isFigureTopic(topic)) return figureMail(tx, message, topic, origin);
  if (isTargetTopic(topic)) return targetMail(tx, message, origin);
  if (isStatementTopic(topic)) return statementMail(tx, message, topic, origin);
  if (isVoucherTopic(topic)) return endingMail(tx, message, origin);
  if (isMemberTopic(topic)) return memberMail(ports, tx, message);
  throw new MailFailure('refused', 'unknown topic');
};
