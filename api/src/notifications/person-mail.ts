import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readMessage } from '@escale/db/people';
import { Uuid } from '@escale/shared/kernel';
import { composeMessageMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfMessage = Type.Object({ messageId: Uuid, recipientId: Uuid });

/** What one person wrote to another; the sender's address only if they gave it. Null once either is erased. */
export const personMail = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfMessage, payload)) throw unreadable();
  const { messageId: id, recipientId } = payload;
  const sent = await readMessage(tx, { id, recipientId });
  if (!sent) return null;
  const [to, from] = await Promise.all([readMember(tx, recipientId), readMember(tx, sent.senderId)]);
  if (!to || !from) return null;
  const { displayName: name, locale, email: address } = to;
  const mail = composeMessageMail({ name, locale, origin }, { ...sent, isAnswer: sent.answersId !== null });
  const replyTo = { name: from.displayName, address: from.email };
  const messageId = messageIdOf(message);
  return { ...mail, to: { name, address }, messageId, ...(sent.sharesAddress && { replyTo }) };
};
