import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { readCredentials } from '@escale/db/members';
import type { Ports } from '../ports.ts';

/**
 * Sends a way in to who forgot the password. The answer is the same for an address that nobody has. The secret comes
 * into being when the mail leaves (notifications), so that it rests nowhere.
 */
export const requestPasswordReset = async (
  ports: Ports,
  { email: asked }: { email: string },
): Promise<{ email: string }> => {
  const email = asked.trim();
  const account = await readCredentials(ports.database, email);
  if (!account || account.passwordHash === null) return { email };
  const { id: memberId } = account;
  const id = ports.newId();
  await transaction(ports.database, async (tx) => {
    const topic = 'member.password_forgotten';
    const subject = { placeId: null, dedupeKey: `${topic}:${id}`, payload: { memberId } };
    await writeOutbox(tx, { id, topic, ...subject });
    const entry = { actorId: null, placeId: null, action: topic, subjectId: memberId };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
  return { email };
};
