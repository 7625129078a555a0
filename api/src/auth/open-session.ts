import { insertSession } from '@escale/db/auth';
import { readMember } from '@escale/db/members';
import type { Member } from '@escale/shared/members';
import { SESSION_DAYS } from '../http/session.ts';
import type { Ports } from '../ports.ts';
import { hashOfSecret, type RefreshToken } from './session-tokens.ts';

export type OpenedSession = { member: Member; refreshToken: RefreshToken };

/** Begins a session for a person who has just proven who they are. */
export const openSession = async (ports: Ports, memberId: string): Promise<OpenedSession> => {
  const refreshToken = { sessionId: ports.newId(), secret: ports.newSecret() };
  const refreshHash = hashOfSecret(refreshToken.secret);
  await insertSession(ports.database, {
    id: refreshToken.sessionId,
    memberId,
    refreshHash,
    lifetimeDays: SESSION_DAYS,
  });
  const member = await readMember(ports.database, memberId);
  if (!member) throw new Error('a member vanished while signing in');
  return { member, refreshToken };
};
