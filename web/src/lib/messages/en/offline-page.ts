import type { offlinePage as words } from '../fr/offline-page.ts';

export const offlinePage: typeof words = {
  title: 'You are offline',
  lead: 'This page is not on your phone. It will open when the network is back.',
  works: 'What works offline',
  seen: 'Reading your bookings, the list and every page that you have opened before',
  here: 'Saying that you are here: the code and the time stay on the phone and are sent when the network is back',
  not: 'Booking, moving or cancelling needs the network.',
  again: 'Try again',
};
