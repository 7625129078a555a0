import type { Problem } from '@escale/shared/kernel';
import type { AuthError } from './check-credentials.ts';

/** What a refused sign-in, sign-up or new password means for the form. */
export function authErrorsOf({ status, code }: Problem): AuthError[] {
  if (code === 'reset-link-spent') return [{ code: 'linkSpent' }];
  if (status === 401) return [{ code: 'wrongCredentials' }];
  if (status === 429) return [{ code: 'tooManyTries' }];
  if (status === 400) return [{ field: 'email', code: 'emailIncomplete' }];
  return [{ code: 'noAnswer' }];
}
