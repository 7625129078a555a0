export { readCalendars } from './opening-calendar.queries.ts';
export { type PlaceKey, placeOf, readPublishedPlaces } from './place-of.queries.ts';
