/** Names of sentences in the messages of auth; the words follow the language of the page. */
export type AuthErrorCode =
  | 'emailMissing'
  | 'emailIncomplete'
  | 'passwordMissing'
  | 'passwordShort'
  | 'passwordLong'
  | 'nameMissing'
  | 'nameLong'
  | 'wrongCredentials'
  | 'tooManyTries'
  | 'alreadyThere'
  | 'linkSpent'
  | 'noAnswer';

export type AuthError = { field?: 'email' | 'password' | 'displayName'; code: AuthErrorCode };

export function checkEmail(email: string): AuthError[] {
  if (email === '') return [{ field: 'email', code: 'emailMissing' }];
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) {
    return [{ field: 'email', code: 'emailIncomplete' }];
  }
  return [];
}

/** A password that is asked for, not chosen: only the API knows what it should be. */
export function checkGiven(password: string): AuthError[] {
  return password === '' ? [{ field: 'password', code: 'passwordMissing' }] : [];
}

export function checkNewPassword(password: string): AuthError[] {
  if (password === '') return [{ field: 'password', code: 'passwordMissing' }];
  if (password.length < 12) return [{ field: 'password', code: 'passwordShort' }];
  if (password.length > 200) return [{ field: 'password', code: 'passwordLong' }];
  return [];
}

export function checkName(name: string): AuthError[] {
  if (name === '') return [{ field: 'displayName', code: 'nameMissing' }];
  return name.length > 120 ? [{ field: 'displayName', code: 'nameLong' }] : [];
}
