import { createHash, createHmac } from 'node:crypto';

/** What the refresh cookie holds: which session, and a secret of which the database keeps a hash only. */
export type RefreshToken = { sessionId: string; secret: string };

export const textOfRefreshToken = ({ sessionId, secret }: RefreshToken): string => `${sessionId}.${secret}`;

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([\w-]{43})$/;

export const readRefreshToken = (text: string | undefined): RefreshToken | null => {
  const [, sessionId, secret] = shape.exec(text ?? '') ?? [];
  return sessionId && secret ? { sessionId, secret } : null;
};

export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

/** Derived, not drawn: two tabs that refresh at once, or a lost answer asked for again, get the same successor. */
export const successorOf = ({ sessionId, secret }: RefreshToken, serverSecret: string): RefreshToken => ({
  sessionId,
  secret: createHmac('sha256', serverSecret).update(`refresh:${sessionId}:${secret}`).digest('base64url'),
});
