import type { widget as french } from '../fr/widget.ts';

/** The bookings of a place, shown on another site. */
export const widget: typeof french = {
  title: (place) => `Book at ${place}`,
  with: 'Bookings by Escale',
  placePage: 'See the place on Escale',
  withAccount: 'Do you have an Escale account?',
  withAccountWhat: 'Book on Escale, in a new tab: the booking is made at once.',
  there: 'Book on Escale',
  otherwise: 'See on Escale what could be had instead',
  back: 'Change day or time',
  again: 'Book something else',
  notBookable: 'Nothing can be booked here at the moment',
  newTab: 'new tab',
};
