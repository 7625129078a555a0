export { type PlaceKey, placeOf } from './place-of.queries.ts';
