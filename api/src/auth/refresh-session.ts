import { transaction } from '@escale/db';
import { readActorRow, rotateSession } from '@escale/db/auth';
import { readMember } from '@escale/db/members';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import type { OpenedSession } from './open-session.ts';
import { hashOfSecret, readRefreshToken, successorOf } from './session-tokens.ts';

/** @throws Refused session-ended: unknown, expired, signed out, or a token used twice (the family ends then). */
export const refreshSession = async (
  ports: Ports,
  presented: string | undefined,
  serverSecret: string,
): Promise<OpenedSession> => {
  const token = readRefreshToken(presented);
  if (!token) throw new Refused({ code: 'session-ended' });
  const refreshToken = successorOf(token, serverSecret);
  const rotation = await transaction(ports.database, (tx) =>
    rotateSession(tx, {
      sessionId: token.sessionId,
      presentedHash: hashOfSecret(token.secret),
      nextHash: hashOfSecret(refreshToken.secret),
    }),
  );
  if (rotation === 'reused') ports.log.warn({ sessionId: token.sessionId }, 'a refresh token was used twice');
  if (rotation === 'reused' || rotation === 'unknown') throw new Refused({ code: 'session-ended' });
  const actor = await readActorRow(ports.database, token.sessionId);
  const member = actor && (await readMember(ports.database, actor.member_id));
  if (!member) throw new Refused({ code: 'session-ended' });
  return { member, refreshToken };
};
