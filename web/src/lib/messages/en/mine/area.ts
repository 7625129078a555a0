import type { area as words } from '../../fr/mine/area.ts';

export const area = {
  nav: 'My Escale',
  bookings: 'Bookings',
  passes: 'Passes and months',
  waiting: 'Waiting lists',
  seen: 'What the department sees',
  lists: 'My lists',
  profile: 'My profile',
  account: 'My account',
} satisfies typeof words;
