import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readPass } from '@escale/db/passes';
import { Uuid } from '@escale/shared/kernel';
import { isUnreachable } from '@escale/shared/members';
import { composePassMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfPass = Type.Object({ passId: Uuid, startsAtOnce: Type.Optional(Type.Boolean()) });

type Topic = Parameters<typeof composePassMail>[0];

/** The mail about a pass or a subscription; null once nobody is left to read it. */
export const passMail = async (
  tx: Executor,
  message: DueMessage,
  topic: Topic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfPass, payload)) throw unreadable();
  const pass = await readPass(tx, payload.passId);
  const member = pass && (await readMember(tx, pass.memberId));
  if (!pass || !member || isUnreachable(member.email)) return null;
  const { displayName: name, locale, email: address } = member;
  const facts = { ...pass, at: message.createdAt, startsAtOnce: payload.startsAtOnce ?? false };
  const mail = composePassMail(topic, { name, locale, origin }, facts);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
