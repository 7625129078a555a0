import type { Executor } from '@escale/db';
import { readContribution, readReview } from '@escale/db/initiatives';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { composeInitiativeMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfContribution = Type.Object({ memberId: Uuid, contributionId: Uuid });
const OfReview = Type.Object({ memberId: Uuid, initiativeId: Uuid, reviewId: Uuid });

type Topic = Parameters<typeof composeInitiativeMail>[0];

/** Null once it was taken back, or decided on otherwise. */
export const initiativeMail = async (
  tx: Executor,
  message: DueMessage,
  topic: Topic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfContribution, payload) && !Check(OfReview, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  const facts = Check(OfReview, payload)
    ? await ofReview(tx, payload)
    : await ofContribution(tx, payload.contributionId);
  if (!member || !facts) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeInitiativeMail(topic, { name, locale, origin }, facts);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};

const ofContribution = async (tx: Executor, id: string) => {
  const row = await readContribution(tx, id);
  return row && { name: row.initiative.name, initiativeId: row.initiativeId, reason: row.reason };
};

const ofReview = async (
  tx: Executor,
  { initiativeId, reviewId: id }: { initiativeId: string; reviewId: string },
) => {
  const row = await readReview(tx, { initiativeId, id });
  if (row?.status !== 'hidden') return null;
  return { name: row.initiativeName, initiativeId, reason: row.reason };
};
