import { takeLocks, writeAudit, writeOutbox } from '@escale/db';
import { insertMessage, readWriting } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import { mayWrite, type NewMessage, SentMessage } from '@escale/shared/people';
import { Compile } from 'typebox/compile';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

const shape = Compile(SentMessage);
const isSent = (kept: unknown): kept is SentMessage => shape.Check(kept);

type To = { placeId: string; recipientId: string; answersId: string | null };

/**
 * A message from one person to another, through the place where they meet. The lock lets nobody write two at once
 * and so go past the day's number.
 * @throws Refused messages-not-accepted | barred-from-writing | too-many-messages
 */
export const writeMessage = (
  ports: Ports,
  { memberId: senderId }: Actor,
  { placeId, recipientId, answersId }: To,
  { key, message: { text, sharesAddress } }: { key: string; message: NewMessage },
): Promise<Answer<SentMessage>> => {
  const request = { route: 'member-messages', recipientId, answersId, text, sharesAddress };
  return once(
    ports,
    { placeId, memberId: senderId, key, statusCode: 201, request },
    async (tx) => {
      await takeLocks(tx, [`messages of ${senderId}`]);
      const people = { placeId, senderId, recipientId };
      const writing = { ...(await readWriting(tx, people)), isToOneself: senderId === recipientId };
      // Whoever wrote wants an answer.
      const allowed = mayWrite(
        answersId === null ? writing : { ...writing, recipientAccepts: true, sentLately: 0 },
      );
      if (!allowed.ok) throw new Refused(allowed.refusal);
      const id = ports.newId();
      await insertMessage(tx, { ...people, id, text: text.trim(), sharesAddress, answersId });
      const dedupeKey = `people.message:${id}`;
      const payload = { messageId: id, recipientId };
      await writeOutbox(tx, { id: ports.newId(), topic: 'people.message', placeId, dedupeKey, payload });
      const entry = { actorId: senderId, placeId, action: 'person.written_to', subjectId: id };
      await writeAudit(tx, { id: ports.newId(), ...entry });
      return { id };
    },
    isSent,
  );
};
