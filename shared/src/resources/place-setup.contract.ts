import { type Static, Type } from 'typebox';
import { DateText, Nullable, OneOf, Problem, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import { PlaceDetail } from '../places/index.ts';
import { ResourceSchema, UnitRef } from './resource.schema.ts';
import { resourceKinds } from './resource-kind.ts';

const Version = Type.String({ description: 'sent back as `seen` with a change' });

export const SetUpResource = Type.Object(
  { ...ResourceSchema.properties, version: Version },
  { title: 'SetUpResource' },
);
export type SetUpResource = Static<typeof SetUpResource>;

/** A place as those see it who set it up: what everybody reads, what only who arrives is told, and its versions. */
export const PlaceSetup = Type.Object(
  {
    ...PlaceDetail.properties,
    today: DateText,
    checkIn: Nullable(
      Type.Object({ releaseAfterMinutes: Nullable(Type.Integer()), needsCode: Type.Boolean() }),
    ),
    arrival: Type.Object({ wifi: Nullable(Type.String()), door: Nullable(Type.String()) }),
    publishesAvailability: Type.Boolean({ description: 'as open data, at any time' }),
    resources: Type.Array(SetUpResource),
    units: Type.Array(
      Type.Object({ ...UnitRef.properties, kind: OneOf(resourceKinds), resourceIds: Type.Array(Uuid) }),
    ),
    versions: Type.Object({ facts: Version, hours: Version, photos: Version }),
  },
  { title: 'PlaceSetup' },
);
export type PlaceSetup = Static<typeof PlaceSetup>;

export const placeSetupContract = {
  read: route({
    method: 'GET',
    url: '/api/v1/managed-places/:slug/setup',
    access: 'place-manager',
    schema: {
      operationId: 'readPlaceSetup',
      summary: 'All that its managers can change of a place, with the versions to change it by',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      response: { 200: PlaceSetup, 401: Problem, 403: Problem, 404: Problem },
    },
  }),
};
