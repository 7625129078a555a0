import type { incidents as french } from '../fr/incidents.ts';

/** What does not work at a place at the moment. */
export const incidents: typeof french = {
  noAccess: 'The way in without steps does not work meanwhile.',
  until: (moment) => `Expected to end ${moment}.`,
};
