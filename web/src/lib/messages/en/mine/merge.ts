import type { merge as french } from '../../fr/mine/merge.ts';

export const merge: typeof french = {
  title: 'Is this you?',
  lead: (place) => `${place} has two records that seem to be yours.`,
  from: 'This record',
  into: 'would join this one',
  what: (place) =>
    `The bookings, passes and notes of the first would go to the second, for ${place} only. This can not be undone.`,
  sure: 'Yes, this is me: make the two records one',
  otherwise: 'If it is not you, close this page: nothing changes.',
  failed: 'Nothing has changed. Try again in a moment.',
  spent: 'This link opens nothing any more',
  spentWhat: 'It has been used, or it is more than 14\u00a0days old. The place can send you another.',
  home: 'Go to the home page',
  done: 'Thank you, the two records are one',
  doneWhat: 'Your bookings at this place are together.',
  bookings: 'See my bookings',
};
