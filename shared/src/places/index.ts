export * from './amenity.ts';
export * from './check-opening-exception.ts';
export * from './fact-field.ts';
export * from './opening-calendar.ts';
export * from './place.schema.ts';
export { Location, PlaceItem } from './place-item.schema.ts';
export * from './place-kind.ts';
export * from './places.contract.ts';
export * from './read-opening-hours.ts';
