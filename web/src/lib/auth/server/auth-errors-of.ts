import type { Problem } from '@escale/shared/kernel';
import type { AuthError } from './check-credentials.ts';

/** What a refused sign-in or sign-up means for the form. */
export function authErrorsOf({ status }: Problem): AuthError[] {
  if (status === 401) return [{ code: 'wrongCredentials' }];
  if (status === 429) return [{ code: 'tooManyTries' }];
  if (status === 400) return [{ field: 'email', code: 'emailIncomplete' }];
  return [{ code: 'noAnswer' }];
}
