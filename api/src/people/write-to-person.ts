import type { Actor } from '@escale/shared/kernel';
import type { NewMessage, SentMessage } from '@escale/shared/people';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { findPerson } from './find-person.ts';
import { writeMessage } from './write-message.ts';

/** @throws Refused not-found, or what writeMessage refuses */
export const writeToPerson = async (
  ports: Ports,
  actor: Actor,
  named: { slug: string; id: string },
  sending: { key: string; message: NewMessage },
): Promise<Answer<SentMessage>> => {
  const { placeId, memberId: recipientId } = await findPerson(ports.database, actor, named);
  return writeMessage(ports, actor, { placeId, recipientId, answersId: null }, sending);
};
