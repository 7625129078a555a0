import type { Executor } from '@escale/db';
import { countToDecide, readEntry } from '@escale/db/community';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { Uuid } from '@escale/shared/kernel';
import { composeCommunityMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfEntry = Type.Object({ placeId: Uuid, memberId: Uuid, entryId: Type.Optional(Uuid) });

type Topic = Parameters<typeof composeCommunityMail>[0];

/** Null once the entry was taken back or decided on otherwise, or nothing waits any more. */
export const communityMail = async (
  tx: Executor,
  message: DueMessage,
  topic: Topic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfEntry, payload)) throw unreadable();
  const { placeId, memberId, entryId } = payload;
  const member = await readMember(tx, memberId);
  const facts = entryId ? await ofEntry(tx, { placeId, entryId, topic }) : await ofDesk(tx, placeId);
  if (!member || !facts) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeCommunityMail(topic, { name, locale, origin }, facts);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};

type Decided = { placeId: string; entryId: string; topic: Topic };

const ofEntry = async (tx: Executor, { placeId, entryId: id, topic }: Decided) => {
  const entry = await readEntry(tx, { placeId, id });
  if (!entry || entry.status !== (topic === 'community.approved' ? 'visible' : 'hidden')) return null;
  const { title, reason, placeName, placeSlug } = entry;
  return { title, reason, placeName, placeSlug, waiting: 0, reported: 0 };
};

const ofDesk = async (tx: Executor, placeId: string) => {
  const toDecide = await countToDecide(tx, placeId);
  if (!toDecide || toDecide.waiting + toDecide.reported === 0) return null;
  return { ...toDecide, title: '', reason: null };
};
