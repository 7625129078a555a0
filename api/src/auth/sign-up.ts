import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { insertMember } from '@escale/db/members';
import type { Ports } from '../ports.ts';
import { hashPassword } from './password.ts';

export type SignUp = { email: string; password: string; displayName: string; locale?: 'fr' | 'en' };

/**
 * Opens an account. A known address changes nothing and gets a mail instead; answer and duration are the same,
 * so that nobody learns who has an account.
 */
export const signUp = async (ports: Ports, wish: SignUp): Promise<{ email: string }> => {
  const passwordHash = await hashPassword(wish.password);
  const email = wish.email.trim();
  const locale = wish.locale ?? 'fr';
  await transaction(ports.database, async (tx) => {
    const id = ports.newId();
    const isNew = await insertMember(tx, {
      id,
      email,
      passwordHash,
      displayName: wish.displayName.trim(),
      locale,
    });
    const topic = isNew ? 'member.signed_up' : 'member.signed_up_again';
    await writeOutbox(tx, {
      id: ports.newId(),
      topic,
      placeId: null,
      dedupeKey: `${topic}:${id}`,
      payload: { email, locale },
    });
    const entry = {
      id: ports.newId(),
      actorId: null,
      placeId: null,
      action: topic,
      subjectId: isNew ? id : null,
    };
    await writeAudit(tx, entry);
  });
  return { email };
};
