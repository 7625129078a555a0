import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantPeriod,
  InstantText,
  OneOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';

export const ResourceAvailability = Type.Object(
  {
    resourceId: Uuid,
    name: Type.String(),
    kind: OneOf(resourceKinds),
    units: Type.Integer({ description: 'how many units it is made of' }),
    open: Type.Array(InstantPeriod),
    free: Type.Array(
      Type.Object({
        start: InstantText,
        end: InstantText,
        units: Type.Integer({ description: 'free all along' }),
      }),
    ),
  },
  { title: 'ResourceAvailability' },
);
export type ResourceAvailability = Static<typeof ResourceAvailability>;

const fromTo = { from: DateText, to: DateText };

export const availabilityContract = {
  ofPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/availability',
    access: 'public',
    schema: {
      operationId: 'readAvailability',
      summary: 'Free units of every space, as maximal intervals; `to` is inclusive, 93 days at most',
      tags: ['availability'],
      params: Strict({ slug: Slug }),
      querystring: Strict({ ...fromTo, resourceKind: Type.Optional(OneOf(resourceKinds)) }),
      response: { 200: Type.Array(ResourceAvailability), 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  ofPlaces: route({
    method: 'GET',
    url: '/api/v1/availability',
    access: 'public',
    schema: {
      operationId: 'readAvailabilityOfPlaces',
      summary: 'One day of one kind of space in several places, for lists',
      tags: ['availability'],
      querystring: Strict({
        date: DateText,
        resourceKind: OneOf(resourceKinds),
        place: Type.Array(Slug, { minItems: 1, maxItems: 100 }),
      }),
      response: {
        200: Type.Array(
          Type.Object({ placeSlug: Type.String(), resources: Type.Array(ResourceAvailability) }),
        ),
        400: Problem,
      },
    },
  }),
};
