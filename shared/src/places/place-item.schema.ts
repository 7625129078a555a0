import { type Static, Type } from 'typebox';
import { DateText, Nullable, OneOf, Uuid } from '../kernel/index.ts';
import { listingStates, placeKinds, placeStatuses } from './place-kind.ts';
import { PlacePhoto } from './place-photo.schema.ts';

export const Location = Type.Object({
  lat: Type.Number(),
  lon: Type.Number(),
  precision: OneOf(['address', 'approximate', 'commune'] as const),
});

/** A place as lists show it. */
export const PlaceItem = Type.Object(
  {
    id: Uuid,
    slug: Type.String(),
    name: Type.String(),
    kind: OneOf(placeKinds),
    tags: Type.Array(Type.String(), { description: "the source's own words for its kind" }),
    commune: Type.Object({ name: Type.String(), insee: Nullable(Type.String()) }),
    postcode: Nullable(Type.String()),
    address: Nullable(Type.String()),
    location: Nullable(Location),
    amenities: Type.Array(Type.String()),
    timeZone: Type.String(),
    temporary: Nullable(Type.Object({ opensOn: Nullable(DateText), closesOn: Nullable(DateText) })),
    status: OneOf(placeStatuses),
    listing: Type.Object({
      state: OneOf(listingStates),
      asOf: Nullable(Type.String({ description: 'when a source last saw it: 2019-06, 2025-06 …' })),
    }),
    bookable: Type.Boolean({ description: 'it has a resource with a tariff in force' }),
    example: Type.Boolean({ description: 'its hours, rooms or prices are examples of the demonstration' }),
    resourceKinds: Type.Array(Type.String()),
    photo: Nullable(PlacePhoto),
    nearestStation: Nullable(
      Type.Object({ name: Type.String(), lines: Type.Array(Type.String()), distanceMeters: Type.Integer() }),
    ),
    distanceMeters: Type.Optional(Type.Integer()),
    offer: Type.Optional(
      Type.Object({
        resourceId: Uuid,
        total: Type.Integer({
          description:
            'cents; of who is signed in, with their passes, audiences and month, as a quote says it',
        }),
        currency: Type.String(),
        quantity: Type.Integer({ description: 'units that the stay takes' }),
        unitsFree: Type.Integer(),
      }),
    ),
  },
  { title: 'PlaceItem' },
);
export type PlaceItem = Static<typeof PlaceItem>;
