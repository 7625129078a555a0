import { readCredentials } from '@escale/db/members';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { verifyPassword } from './password.ts';

/** @throws Refused wrong-credentials, the same for an unknown address and a wrong password. */
export const signIn = async (
  ports: Ports,
  credentials: { email: string; password: string },
): Promise<OpenedSession> => {
  const account = await readCredentials(ports.database, credentials.email.trim());
  const matches = await verifyPassword(credentials.password, account?.passwordHash ?? null);
  if (!account || !matches) throw new Refused({ code: 'wrong-credentials' });
  return openSession(ports, account.id);
};
