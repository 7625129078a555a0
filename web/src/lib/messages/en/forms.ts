import type { forms as words } from '../fr/forms.ts';

export const forms = {
  errorTitle: (page: string) => `Error: ${page}`,
  toCorrect: (n: number) => (n < 2 ? 'One thing to correct' : `${n} things to correct`),
  kept: 'Nothing is lost: what you wrote is still there.',
  optional: 'optional',
  noAnswer: 'No answer',
  noAnswerWhat:
    'Your connection may be down, or the service does not answer. Nothing is lost: try again in a moment.',
  busy: 'Too many requests came at once. Yours was not taken: wait a minute, then try again.',
} satisfies typeof words;
