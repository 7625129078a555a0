import type { Actor } from '@escale/shared/kernel';
import type { NewMessage, SentMessage } from '@escale/shared/people';
import type { Answer } from '../once.ts';
import { writeMessage } from '../people/write-message.ts';
import type { Ports } from '../ports.ts';
import { findEntry } from './find-entry.ts';

/** @throws Refused not-found | not-of-this-place, or what writeMessage refuses */
export const writeToAuthor = async (
  ports: Ports,
  actor: Actor,
  named: { slug: string; id: string },
  sending: { key: string; message: NewMessage },
): Promise<Answer<SentMessage>> => {
  const { placeId, memberId: recipientId } = await findEntry(ports.database, actor, named);
  return writeMessage(ports, actor, { placeId, recipientId, answersId: null }, sending);
};
