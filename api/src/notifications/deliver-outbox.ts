import { type Executor, transaction } from '@escale/db';
import {
  claimDueMessage,
  type DueMessage,
  giveUpMessage,
  markDelivered,
  postponeMessage,
} from '@escale/db/outbox';
import { MailFailure, type MailFailureKind, type SendMail } from '../mail/mail.ts';
import type { Ports } from '../ports.ts';
import { mailOfMessage } from './mail-of-message.ts';

/** How long one run goes on claiming; the queue expects it back within two minutes. */
const RUN_MS = 40_000;
/** Mails on their way at once; each holds a connection to the database while the mail server thinks. */
const LANES = 2;

type Outcome = 'sent' | 'silent' | MailFailureKind | 'none';

type Post = Pick<Ports, 'newSecret' | 'origin'> & { send: SendMail };

const deliver = async (tx: Executor, post: Post, message: DueMessage): Promise<Outcome> => {
  try {
    const mail = await mailOfMessage(post, tx, message);
    if (mail) await post.send(mail);
    await markDelivered(tx, message.id);
    return mail ? 'sent' : 'silent';
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    // Whoever has no mailbox will not have one tomorrow, and a server that is asked again thinks ill of us.
    const setAside = error.kind === 'bounced' ? giveUpMessage : postponeMessage;
    await setAside(tx, message.id, error.message);
    return error.kind;
  }
};

/**
 * One message in one transaction: claimed, sent, marked. Whoever dies between the mail server's yes and the
 * COMMIT sends it again, with the same Message-ID. Tried once only: a transaction that is repeated sends twice.
 */
const deliverNext = async (ports: Ports, send: SendMail): Promise<Outcome> => {
  const post = { ...ports, send };
  const claim: { id: string | null } = { id: null };
  try {
    return await transaction(
      ports.database,
      async (tx) => {
        const message = await claimDueMessage(tx);
        claim.id = message?.id ?? null;
        return message ? deliver(tx, post, message) : 'none';
      },
      1,
    );
  } catch (error) {
    // What breaks the transaction itself must not stand at the head of the line for ever.
    if (claim.id !== null) await postponeMessage(ports.database, claim.id, 'unexpected');
    throw error;
  }
};

const lane = async (ports: Ports, send: SendMail, mayGoOn: () => boolean): Promise<number> => {
  let sent = 0;
  while (mayGoOn()) {
    const outcome = await deliverNext(ports, send);
    if (outcome === 'sent') sent++;
    if (outcome === 'none' || outcome === 'unreachable') break;
  }
  return sent;
};

/**
 * Sends what waits in the outbox, oldest first, and says how many mails left. A mail that is refused waits longer
 * and stops nothing else; when no mail can leave, the rest is not even tried.
 */
export const deliverOutbox = async (ports: Ports, stopping: AbortSignal): Promise<number> => {
  const { sendMail: send } = ports;
  if (send === null) return 0;
  const begun = performance.now();
  const mayGoOn = () => !stopping.aborted && performance.now() - begun < RUN_MS;
  const sent = await Promise.all(Array.from({ length: LANES }, () => lane(ports, send, mayGoOn)));
  return sent.reduce((sum, count) => sum + count, 0);
};
