import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readContest } from '@escale/db/statistics';
import { Uuid } from '@escale/shared/kernel';
import { composeFigureMail, type FigureTopic } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfContest = Type.Object({ placeId: Uuid, contestId: Uuid, memberId: Uuid });

/** To the department that a figure is contested, to the place what the answer is; null when it was answered meanwhile. */
export const figureMail = async (
  tx: Executor,
  message: DueMessage,
  topic: FigureTopic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfContest, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  const contest = await readContest(tx, { placeId: payload.placeId, id: payload.contestId });
  if (!member || !contest || (topic === 'figure.contested') !== (contest.answer === null)) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeFigureMail(topic, { name, locale, origin }, contest);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
