import type { search as words } from '../../fr/search/index.ts';
import { finding } from './finding.ts';
import { sentence } from './sentence.ts';

export const search = {
  finding,
  sentence,
  during: {
    hours: 'that day only',
    'day-2': 'for 2 days',
    'day-3': 'for 3 days',
    'day-5': 'for 5 days',
    'week-1': 'for a week',
    'week-2': 'for 2 weeks',
    'month-1': 'for a month',
    'month-3': 'for 3 months',
    'month-6': 'for 6 months',
  },
  lasting: {
    hours: 'that time',
    'day-2': '2 days',
    'day-3': '3 days',
    'day-5': '5 days',
    'week-1': 'a week',
    'week-2': '2 weeks',
    'month-1': 'a month',
    'month-3': '3 months',
    'month-6': '6 months',
  },
  labels: {
    duration: 'For how long',
    access: 'To be able to come',
    placeKind: 'Kind of place',
    maxPrice: 'Highest price, in euros',
    late: 'Open late (20:00 at least)',
    radius: 'How far',
  },
  aroundMe: {
    button: 'Around me',
    here: 'where I am',
    asking: 'Looking for your position…',
    refused: 'Your position is not available. Type a commune or a street: the search works just as well.',
    privacy: 'Rounded to 100 m, kept in the address of this page and nowhere else.',
  },
  filters: {
    summary: 'More criteria',
    set: (n: number) => `${n} set`,
    anyKind: 'any',
    anyRadius: 'no limit',
    radius: (distance: string) => `within ${distance}`,
    access: { wheelchair: 'Wheelchair access', quiet: 'Quiet' },
    accessNote: 'Where no source says, the place stays in the list and tells you so.',
    radiusNote: 'Around the commune or your position.',
  },
  toAsk: {
    wheelchair: 'Wheelchair access: ask the place, no source says',
    quiet: 'Quiet: ask the place, no source says',
  },
  notAllAlong: 'Not free all along',
  leftOut: {
    tooDear: (n: string, isOne: boolean, price: string) =>
      isOne ? `${n} place has room above ${price}.` : `${n} places have room above ${price}.`,
    notLate: (n: string, isOne: boolean) =>
      isOne
        ? `${n} place closes before 20:00, or does not open that day.`
        : `${n} places close before 20:00, or do not open that day.`,
  },
  empty: {
    title: 'Nothing free for this search',
    nobody: 'No place of this selection has such a space to book.',
    offering: (n: string, isOne: boolean) =>
      isOne
        ? `${n} place has such a space, but not at that time or not for so many.`
        : `${n} places have such a space, but not at that time or not for so many.`,
    why: 'Your search is kept. Here is what would help:',
    nothing: 'None of these changes is enough by itself. Try several together.',
    places: (n: string, isOne: boolean) => (isOne ? `${n} place` : `${n} places`),
    nextDay: (day: string) => `Search ${day}`,
    halfDay: 'Search from 9:00 to 13:00 only',
    oneDay: 'Search one day only',
    farther: 'Search farther away',
    everywhere: 'Search all of Hauts-de-Seine',
    noAmenities: 'Search without amenities',
    anyKind: 'Search all kinds of places',
    anyPrice: 'Search at any price',
    anyHour: 'Search what closes earlier too',
    fewer: 'Search for one person',
    desk: 'Search for a desk',
  },
  othersFirst: (n: string) => `The ${n} nearest other listed places`,
} satisfies typeof words;
