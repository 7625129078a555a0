import { type Static, Type } from 'typebox';
import { Problem, route, Slug, Strict } from '../kernel/index.ts';
import { PlaceDetail } from '../places/index.ts';
import { ResourceSchema } from './resource.schema.ts';

export const PlacePage = Type.Object(
  { ...PlaceDetail.properties, resources: Type.Array(ResourceSchema) },
  { title: 'Place' },
);
export type PlacePage = Static<typeof PlacePage>;

export const placePageContract = {
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug',
    access: 'public',
    schema: {
      operationId: 'readPlace',
      summary: 'A place with its facts and their sources, hours, spaces and tariffs',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      response: { 200: PlacePage, 404: Problem },
    },
  }),
};
