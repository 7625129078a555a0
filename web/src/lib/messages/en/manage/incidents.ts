import type { incidents as french } from '../../fr/manage/incidents.ts';

const bookings = (n: number) => `${n} booking${n === 1 ? '' : 's'}`;

/** What does not work, and who is told. */
export const incidents: typeof french = {
  title: 'Incidents',
  report: 'Report an incident',
  what: 'What does not work',
  whatHint: 'For instance: the lift is broken, come in by the courtyard.',
  where: 'Where',
  everywhere: 'The whole place',
  end: 'Expected end',
  endHint: 'Without an expected end we tell the bookings of today and tomorrow.',
  access: 'The way in without steps does not work',
  reportSure: 'Report and tell',
  reportWhat: 'People who have a booking there at that time get a message.',
  noAccess: 'no step-free access',
  until: (moment) => `until ${moment}`,
  resolve: 'Resolved',
  resolveNamed: (what) => `Resolved: ${what}`,
  missing: 'Write what does not work.',
  reported: (n) =>
    n === 0
      ? 'The incident is reported. Nobody has a booking at that time.'
      : `The incident is reported, ${bookings(n)} told.`,
  resolved: (n) => (n === 0 ? 'The incident is resolved.' : `The incident is resolved, ${bookings(n)} told.`),
};
