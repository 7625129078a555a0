import { type AuthError, checkEmail, checkName } from '#lib/auth/server/check-credentials.ts';
import { formText } from '#lib/forms/form-text.ts';
import { nothingTyped, type Typed } from '../typed.ts';
import type { Draft } from './draft.ts';

export function readTyped(form: FormData): Typed {
  return {
    note: formText(form, 'note').trim().slice(0, 1000),
    displayName: formText(form, 'displayName').trim(),
    email: formText(form, 'email').trim(),
    isColleague: formText(form, 'qui') === 'collegue',
  };
}

/** What is wrong with the name and the address of whom the stay is for. */
export const checkPerson = ({ displayName, email }: Typed): AuthError[] => [
  ...checkName(displayName),
  ...checkEmail(email),
];

export const draftOf = ({ isColleague, ...texts }: Typed): Draft => ({
  ...texts,
  qui: isColleague ? 'collegue' : '',
});

export const typedIn = ({ note = '', displayName = '', email = '', qui = '' }: Draft): Typed => ({
  ...nothingTyped,
  note,
  displayName,
  email,
  isColleague: qui === 'collegue',
});
