import { transaction, writeAudit } from '@escale/db';
import { reportMessage as report } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import type { MessageSchema } from '@escale/shared/people';
import type { Ports } from '../ports.ts';
import { findMessage } from './find-message.ts';
import { readMessage } from './read-message.ts';

/**
 * The place gets to read the message, and its sender writes to this person no more.
 * @throws Refused not-found
 */
export const reportMessage = async (
  ports: Ports,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<MessageSchema> => {
  await transaction(ports.database, async (tx) => {
    const { placeId } = await findMessage(tx, actor, id);
    await report(tx, { placeId, id, reason: reason.trim() });
    const entry = { actorId: actor.memberId, placeId, action: 'person.message_reported', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
  return readMessage(ports, actor, id);
};
