import { createHash } from 'node:crypto';
import { Refused } from './refused.ts';

/** A short name of what something says: it is another one as soon as it says something else. */
export const versionOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);

/** @throws Refused changed-meanwhile: the writer has seen something else; who names nothing has not looked */
export const requireSeen = (seen: string | undefined, told: unknown): void => {
  const version = versionOf(told);
  if (seen !== undefined && seen !== version) throw new Refused({ code: 'changed-meanwhile', version });
};
