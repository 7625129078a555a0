import type { home as words } from '../fr/home.ts';

export const home = {
  title: 'Find a desk, a room or a workshop in Hauts-de-Seine',
  pageTitle: 'Find a place',
  description:
    'Find a desk, a room or a workshop in a third place of Hauts-de-Seine, see what is free and book at no charge.',
  search: 'Search',
  forWholeStay: (n: string, free: string, units: string) => [
    `${n} ${free}`,
    ` for all of your time, of ${units}`,
  ],
  stay: (duration: string) => `for ${duration}, all included`,
  farAway: (distance: string) => `${distance} away`,
  metro: 'metro',
  station: (line: string, distance: string) => `${line}, ${distance} away`,
  unknownAmenities: 'Amenities to be confirmed with the place',
  fullPart: (spans: string) => `Full ${spans}`,
  fullAtTimes: 'Full at times',
  fullAll: 'Full all day',
  closedThatDay: 'Closed that day',
  freeInstead: (spans: string) => `Free ${spans}.`,
  seeOtherTimes: 'See other times',
  notThen: 'not at these hours',
  full: 'full',
  others: (n: string, isOne: boolean) => (isOne ? 'One other listed place' : `${n} other listed places`),
  othersWhy:
    'These places exist or have existed: we say when a source saw them. Unless it says so, they cannot be booked here yet.',
  otherSpaces: 'other spaces can be booked here',
  allOthers: (n: string) => `See the other ${n}`,
} satisfies typeof words;
