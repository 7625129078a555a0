import type { failures as words } from '../fr/failures.ts';

export const failures = {
  notFound: {
    title: 'This page does not exist',
    what: 'The address may be incomplete, or the place may have changed its name.',
    kept: 'Nothing is lost: your bookings are still there.',
  },
  forbidden: {
    title: 'This page is not yours',
    what: 'It belongs to another account than the one you are signed in with.',
    kept: 'Nothing was changed.',
  },
  busy: {
    title: 'Escale is very busy right now',
    what: 'Too many requests came at once. Yours was not taken.',
    kept: 'Nothing is booked, nothing is lost. Wait a minute, then reload the page.',
  },
  broken: {
    title: 'Escale is not answering as it should',
    what: 'The problem is ours, not something you did.',
    kept: 'What was confirmed stays confirmed. If you were just booking, look at your bookings before you try again.',
  },
  home: 'Find a place',
  bookings: 'See my bookings',
  reference: (id: string) => `If you write to us, quote this reference: ${id}`,
} satisfies typeof words;
