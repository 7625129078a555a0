import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readLateTarget } from '@escale/db/subsidies';
import { Uuid } from '@escale/shared/kernel';
import { composeTargetMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfTarget = Type.Object({ targetId: Uuid, memberId: Uuid });

/** Null once the target has recovered, or was taken out of the agreement. */
export const targetMail = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfTarget, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  const target = await readLateTarget(tx, payload.targetId);
  if (!member || !target) return null;
  const { displayName: name, locale, email: address } = member;
  return {
    ...composeTargetMail({ name, locale, origin }, target),
    to: { name, address },
    messageId: messageIdOf(message),
  };
};
