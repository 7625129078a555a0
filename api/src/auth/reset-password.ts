import { transaction, writeAudit } from '@escale/db';
import { usePasswordReset } from '@escale/db/auth';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { hashPassword } from './password.ts';
import { hashOfSecret } from './session-tokens.ts';

/**
 * A new password for who has the secret of the mail. Whoever was signed in is so no more.
 * @throws Refused reset-link-spent: used, too old, or one of ours never
 */
export const resetPassword = async (
  ports: Ports,
  { token, password }: { token: string; password: string },
): Promise<void> => {
  const passwordHash = await hashPassword(password);
  await transaction(ports.database, async (tx) => {
    const used = await usePasswordReset(tx, { tokenHash: hashOfSecret(token), passwordHash });
    if (!used) throw new Refused({ code: 'reset-link-spent' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: used.memberId,
      placeId: null,
      action: 'member.password_changed',
      subjectId: used.memberId,
    });
  });
};
