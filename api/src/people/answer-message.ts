import { violates } from '@escale/db';
import type { Actor } from '@escale/shared/kernel';
import type { NewMessage, SentMessage } from '@escale/shared/people';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { findMessage } from './find-message.ts';
import { writeMessage } from './write-message.ts';

/** @throws Refused not-found | already-answered, or what writeMessage refuses */
export const answerMessage = async (
  ports: Ports,
  actor: Actor,
  id: string,
  sending: { key: string; message: NewMessage },
): Promise<Answer<SentMessage>> => {
  const { placeId, senderId: recipientId } = await findMessage(ports.database, actor, id);
  try {
    return await writeMessage(ports, actor, { placeId, recipientId, answersId: id }, sending);
  } catch (error) {
    if (violates(error, 'member_messages_one_answer_each')) throw new Refused({ code: 'already-answered' });
    throw error;
  }
};
