export { readCalendars } from './opening-calendar.queries.ts';
export { type PlaceKey, placeOf } from './place-of.queries.ts';
