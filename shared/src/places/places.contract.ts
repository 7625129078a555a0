import { type Static, Type } from 'typebox';
import {
  cursorField,
  DateText,
  limitField,
  Nullable,
  OneOf,
  PageOf,
  Problem,
  refusals,
  route,
  SeenQuery,
  Slug,
  Strict,
  TimeText,
} from '../kernel/index.ts';
import {
  DayIntervals,
  OpeningException,
  OpeningHours,
  PlaceDetail,
  WeeklyHoursInput,
} from './place.schema.ts';
import { PlaceItem } from './place-item.schema.ts';
import { placeKinds, placeStatuses } from './place-kind.ts';

const Name = Type.String({ minLength: 1, maxLength: 160, pattern: '\\S' });
const Note = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
const LocationInput = Strict({
  lat: Type.Number({ minimum: -90, maximum: 90 }),
  lon: Type.Number({ minimum: -180, maximum: 180 }),
});

const Temporary = Strict({ opensOn: Nullable(DateText), closesOn: Nullable(DateText) });

export const PlaceQuery = Strict({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  commune: Type.Optional(Type.String({ pattern: '^[0-9AB]{5}$' })),
  kind: Type.Optional(OneOf(placeKinds)),
  amenity: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 })),
  near: Type.Optional(
    Type.String({ pattern: '^-?\\d{1,2}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?$', examples: ['48.82,2.30'] }),
  ),
  radius: Type.Optional(Type.Integer({ minimum: 1, maximum: 500_000, description: 'metres' })),
  bookable: Type.Optional(Type.Boolean()),
  resourceKind: Type.Optional(Type.String({ maxLength: 40 })),
  start: Type.Optional(Type.String({ maxLength: 40 })),
  end: Type.Optional(Type.String({ maxLength: 40 })),
  formula: Type.Optional(OneOf(['half_day', 'day', 'week', 'month'] as const)),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 800 })),
  date: Type.Optional(DateText),
  half: Type.Optional(OneOf(['morning', 'afternoon'] as const)),
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
  people: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 2_000, description: 'that a room must hold, or a desk for each' }),
  ),
  maxTotal: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 100_000_000, description: 'cents; the most that the stay may cost' }),
  ),
  openUntil: Type.Optional({
    ...TimeText,
    description: 'on the first day of the stay the place closes then or later',
  }),
  sort: Type.Optional(OneOf(['distance', 'price', 'name'] as const)),
  limit: limitField,
  cursor: cursorField,
});
export type PlaceQuery = Static<typeof PlaceQuery>;

export const NewPlace = Strict(
  {
    name: Name,
    kind: OneOf(placeKinds),
    address: Type.String({ minLength: 1, maxLength: 300 }),
    postcode: Type.String({ pattern: '^\\d{5}$' }),
    commune: Type.String({ minLength: 1, maxLength: 120, description: 'its name or its INSEE code' }),
    timeZone: Type.Optional(Type.String({ maxLength: 60, default: 'Europe/Paris' })),
    location: Type.Optional(LocationInput),
    temporary: Type.Optional(Temporary),
  },
  { title: 'NewPlace' },
);
export type NewPlace = Static<typeof NewPlace>;

export const PlaceChange = Strict(
  {
    status: Type.Optional(OneOf(placeStatuses)),
    name: Type.Optional(Name),
    kind: Type.Optional(OneOf(placeKinds)),
    address: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    postcode: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
    commune: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    location: Type.Optional(Nullable(LocationInput)),
    amenities: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }), { maxItems: 60 }),
    ),
    website: Type.Optional(Nullable(Type.String({ pattern: '^https?://', maxLength: 500 }))),
    description: Type.Optional(
      Nullable(Strict({ fr: Type.String({ maxLength: 4_000 }), en: Type.String({ maxLength: 4_000 }) })),
    ),
    temporary: Type.Optional(Nullable(Temporary)),
    /** Who runs the place; a name that other places do not share is changed for this place alone. */
    operatorName: Type.Optional(Name),
    /**
     * Whether people check in, when a seat that nobody came for goes to others, and whether the code shown at the
     * place is needed (it stays as it was unless said); null: they don't.
     */
    checkIn: Type.Optional(
      Nullable(
        Strict({
          releaseAfterMinutes: Nullable(Type.Integer({ minimum: 5, maximum: 1_440 })),
          needsCode: Type.Optional(Type.Boolean()),
        }),
      ),
    ),
    /** Told to people with a stay in force, on its days; null forgets it. */
    arrival: Type.Optional(
      Strict({
        wifi: Type.Optional(Nullable(Note)),
        door: Type.Optional(Nullable(Note)),
      }),
    ),
    /** Whether anybody may read at any time, as open data, what is free here. */
    publishesAvailability: Type.Optional(Type.Boolean()),
  },
  { title: 'PlaceChange' },
);
export type PlaceChange = Static<typeof PlaceChange>;

/** What those who arrive are told on the day of their stay. */
export const ArrivalNotes = Type.Object(
  { wifi: Nullable(Type.String()), door: Nullable(Type.String()), example: Type.Boolean() },
  { title: 'ArrivalNotes' },
);
export type ArrivalNotes = Static<typeof ArrivalNotes>;

export const OpeningHoursInput = Strict(
  {
    weekly: WeeklyHoursInput,
    halfDaySplit: Type.Optional(TimeText),
    closesOnPublicHolidays: Type.Optional(Type.Boolean()),
    validFrom: Type.Optional(DateText),
  },
  { title: 'OpeningHoursInput' },
);
export type OpeningHoursInput = Static<typeof OpeningHoursInput>;

export const OpeningExceptionInput = Strict({
  intervals: DayIntervals,
  reason: Type.Optional(Type.String({ maxLength: 300 })),
});
export type OpeningExceptionInput = Static<typeof OpeningExceptionInput>;

const GeoJson = Type.Unsafe<{ type: 'FeatureCollection'; features: unknown[] }>({
  type: 'object',
  additionalProperties: true,
});

export const placesContract = {
  readArrivalNotes: route({
    method: 'GET',
    url: '/api/v1/places/:slug/arrival-notes',
    access: 'place-manager',
    schema: {
      operationId: 'readArrivalNotes',
      summary: 'What those who come are told of door and Wi-Fi, for those who write it',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      response: { 200: ArrivalNotes, 401: Problem, 403: Problem, 404: Problem },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/places',
    access: 'public',
    schema: {
      operationId: 'listPlaces',
      summary: 'Find places; with a need, only those that can take it, with the price of the stay',
      tags: ['places'],
      querystring: PlaceQuery,
      response: { 200: PageOf(PlaceItem), 400: Problem, 422: Problem },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/places',
    access: 'manager',
    schema: {
      operationId: 'createPlace',
      summary: 'Open the draft of a place',
      tags: ['places'],
      body: NewPlace,
      response: { 201: PlaceDetail, ...refusals },
    },
  }),
  update: route({
    method: 'PATCH',
    url: '/api/v1/places/:slug',
    access: 'place-manager',
    schema: {
      operationId: 'updatePlace',
      summary: 'Change facts, publish or close',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      querystring: SeenQuery,
      body: PlaceChange,
      response: { 200: PlaceDetail, ...refusals },
    },
  }),
  replaceOpeningHours: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/opening-hours',
    access: 'place-manager',
    schema: {
      operationId: 'replaceOpeningHours',
      summary: 'The week from a date on; earlier weeks stay as they were',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      querystring: SeenQuery,
      body: OpeningHoursInput,
      response: { 200: OpeningHours, ...refusals },
    },
  }),
  putOpeningException: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/opening-exceptions/:date',
    access: 'place-manager',
    schema: {
      operationId: 'putOpeningException',
      summary: 'Other hours, or none, on one date',
      tags: ['places'],
      params: Strict({ slug: Slug, date: DateText }),
      body: OpeningExceptionInput,
      response: { 200: OpeningException, ...refusals },
    },
  }),
  deleteOpeningException: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/opening-exceptions/:date',
    access: 'place-manager',
    schema: {
      operationId: 'deleteOpeningException',
      summary: 'Back to the week on that date',
      tags: ['places'],
      params: Strict({ slug: Slug, date: DateText }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  placesGeoJson: route({
    method: 'GET',
    url: '/api/v1/places.geojson',
    access: 'public',
    schema: {
      operationId: 'readPlacesGeoJson',
      summary: 'All published places with a location',
      tags: ['places'],
      response: { 200: GeoJson },
    },
  }),
  communesGeoJson: route({
    method: 'GET',
    url: '/api/v1/communes.geojson',
    access: 'public',
    schema: {
      operationId: 'readCommunesGeoJson',
      summary: 'The communes with their outlines',
      tags: ['places'],
      response: { 200: GeoJson },
    },
  }),
};
