import type { Executor } from '@escale/db';
import { type MessageRow, readMessage } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: also to whoever sent it */
export const findMessage = async (executor: Executor, actor: Actor, id: string): Promise<MessageRow> => {
  const message = await readMessage(executor, { id, recipientId: actor.memberId });
  if (!message) throw new Refused({ code: 'not-found' });
  return message;
};
