import type { auth as words } from '../fr/auth.ts';

export const auth = {
  email: 'Email address',
  name: 'Your name',
  privacy: 'What happens to your address',
  errors: {
    emailMissing: 'Enter your email address.',
    emailIncomplete: 'The address is not complete: it should look like name@domain.org.',
    passwordMissing: 'Enter your password.',
    passwordShort: 'Choose a password of at least 12 characters.',
    passwordLong: 'Choose a password of at most 200 characters.',
    nameMissing: 'Enter your name.',
    nameLong: 'Write your name in at most 120 characters.',
    noAnswer: 'The service does not answer. Wait a moment, then try again.',
    wrongCredentials: 'The address or the password is not right. Check both, then try again.',
    tooManyTries: 'Too many tries in a short time. Wait a quarter of an hour, then try again.',
    linkSpent:
      'This link has been used, or is more than an hour old. Your password has not changed: ask for another link.',
    alreadyThere: 'This address may already have an account. Sign in with the password you chose back then.',
  },
} satisfies typeof words;
