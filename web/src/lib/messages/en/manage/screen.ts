import type { screen as french } from '../../fr/manage/screen.ts';

/** What the screen at the entrance shows. */
export const screen: typeof french = {
  title: (place) => `Welcome to ${place}`,
  code: 'The code of your arrival',
  until: (time) => `Until ${time}`,
  arrivals: 'Arrivals',
  none: 'Nobody is expected within two hours.',
  free: 'Free rooms',
  noFree: 'No room is free at the moment.',
  freeUntil: (time) => `until ${time}`,
  freeAllDay: 'until this evening',
};
