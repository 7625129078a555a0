import type { Words } from '../messages/words.ts';
import type { AuthError } from './server/check-credentials.ts';

/** The errors of a form in words, each with the field it is about. */
export function authErrors(errors: readonly AuthError[] | undefined, words: Words) {
  return (errors ?? []).map(({ field, code }) => ({ field, text: words.auth.errors[code] }));
}
