export {
  type ArrivalNotes,
  type CodeSecret,
  readArrivalNotes,
  readCodeSecret,
  takeCodeSecret,
  writeArrivalNotes,
} from './arrivals.queries.ts';
export {
  type CommuneKey,
  readCommuneOfInsee,
  readCommuneOfName,
  readCommuneOfPlace,
} from './communes.queries.ts';
export { type FoundPlace, findPlaces, type PlaceFilter, type PlacePosition } from './find-places.queries.ts';
export { type Feature, readCommuneFeatures, readPlaceFeatures } from './geojson.queries.ts';
export { readManagedPlaces } from './managed-places.queries.ts';
export { readCalendars } from './opening-calendar.queries.ts';
export { insertPhoto, type PhotoFile, readPhotoFile, readPhotos, replacePhotos } from './photos.queries.ts';
export { type PlaceDetailRow, readPlaceDetail } from './place-detail.queries.ts';
export { type PlaceItemRow, readPlaceItems } from './place-items.queries.ts';
export { type PlaceKeeping, readPlaceKeeping } from './place-keeping.queries.ts';
export { type PlaceKey, placeOf, placeZone, readPublishedPlaces } from './place-of.queries.ts';
export {
  deleteOpeningException,
  replaceOpeningException,
  replaceOpeningWeek,
} from './write-opening.queries.ts';
export {
  insertOperator,
  insertPlace,
  lockPlace,
  type NewPlaceRow,
  type PlaceColumns,
  type PlaceState,
  renameOperator,
  runsOtherPlaces,
  takeSlug,
  updatePlace,
} from './write-place.queries.ts';
