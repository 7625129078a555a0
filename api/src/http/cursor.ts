import type { Static, TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { Refused } from '../refused.ts';

/** Opaque to clients: where the last page ended, as base64url of JSON. */
export const cursorOf = (key: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** @throws Refused malformed-request on a cursor that no list of ours gave out */
export const readCursor = <S extends TSchema>(schema: S, text: string | undefined): Static<S> | null => {
  if (text === undefined) return null;
  const key = parsed(text);
  if (!Check(schema, key))
    throw new Refused({
      code: 'malformed-request',
      errors: [{ field: 'querystring.cursor', message: 'is not one of ours' }],
    });
  return key;
};
