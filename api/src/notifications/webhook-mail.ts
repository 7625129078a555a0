import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readEndpoint } from '@escale/db/webhooks';
import { Uuid } from '@escale/shared/kernel';
import { composeWebhookMail } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfWebhook = Type.Object({ placeId: Uuid, memberId: Uuid, webhookId: Uuid });

/** Null once it works again, was changed or removed. */
export const webhookMail = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload, placeName } = message;
  if (!Check(OfWebhook, payload)) throw unreadable();
  const { placeId, memberId, webhookId } = payload;
  const member = await readMember(tx, memberId);
  const endpoint = await readEndpoint(tx, { placeId, id: webhookId });
  if (!member || !endpoint?.isKnownFailing) return null;
  const { displayName: name, locale, email: address } = member;
  const facts = {
    placeName: placeName ?? '',
    placeSlug: endpoint.placeSlug,
    host: new URL(endpoint.url).host,
  };
  const mail = composeWebhookMail({ name, locale, origin }, facts);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
