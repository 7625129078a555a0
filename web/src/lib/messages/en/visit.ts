import type { visit as words } from '../fr/visit.ts';

export const visit = {
  now: {
    open: (until: string) => `Open, until ${until}`,
    opensToday: (at: string) => `Closed for now, opens at ${at}`,
    opensTomorrow: (at: string) => `Closed, opens tomorrow at ${at}`,
    opensOn: (day: string, at: string) => `Closed, opens on ${day} at ${at}`,
    closed: 'Closed for the next two weeks',
  },
  access: {
    title: 'Getting there',
    walk: 'Walking directions',
    transit: 'Buses and trains: Île-de-France Mobilités',
    station: (lines: string, name: string, distance: string) => `${lines}, ${name}, ${distance} away`,
    asTheCrowFlies: 'Distances as the crow flies.',
    wheelchair: 'Wheelchair accessible',
    askWheelchair: 'Wheelchair access: ask the place, no source says',
    roughly: 'Only the commune is known: ask the place for its exact address.',
  },
  share: {
    button: 'Share',
    copied: 'The link is copied.',
    byHand: 'Copy the address of this page to share it.',
  },
  closed: {
    title: 'This place has closed',
    why: 'It can no longer be booked. What was booked there stays among your bookings.',
    until: (day: string) => `This place was temporary: it closed on ${day}.`,
    nearby: 'The nearest that can be booked',
  },
  missing: {
    title: 'This place is not on Escale',
    what: 'The address may be incomplete, or the place is not published yet, or no longer.',
    open: 'These places can be booked',
    search: 'Search a commune, a place or a street',
  },
} satisfies typeof words;
