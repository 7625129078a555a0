import { type Actor, instantText } from '@escale/shared/kernel';
import type { MessageSchema } from '@escale/shared/people';
import type { Ports } from '../ports.ts';
import { findMessage } from './find-message.ts';

/** @throws Refused not-found */
export const readMessage = async (
  { database }: Ports,
  actor: Actor,
  messageId: string,
): Promise<MessageSchema> => {
  const row = await findMessage(database, actor, messageId);
  const { id, placeSlug, placeName, senderName, text, isReported, isAnswered, sentAt, timeZone } = row;
  const sent = instantText(sentAt, timeZone);
  return { id, placeSlug, placeName, senderName, text, isReported, isAnswered, sentAt: sent };
};
