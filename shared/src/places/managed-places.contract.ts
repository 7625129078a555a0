import { type Static, Type } from 'typebox';
import { OneOf, Problem, placeRoles, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import { placeKinds, placeStatuses } from './place-kind.ts';

/** A place as those see it who work there. An administrator has no role of their own: they may do what an owner may. */
export const ManagedPlace = Type.Object(
  {
    id: Uuid,
    slug: Slug,
    name: Type.String(),
    kind: OneOf(placeKinds),
    communeName: Type.String(),
    status: OneOf(placeStatuses),
    timeZone: Type.String(),
    example: Type.Boolean(),
    role: OneOf(placeRoles),
  },
  { title: 'ManagedPlace' },
);
export type ManagedPlace = Static<typeof ManagedPlace>;

export const managedPlacesContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/managed-places',
    access: 'signed-in',
    schema: {
      operationId: 'listManagedPlaces',
      summary: 'The places I work at, drafts too; an administrator sees all that somebody runs',
      tags: ['places'],
      response: { 200: Type.Object({ items: Type.Array(ManagedPlace) }), 401: Problem },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/managed-places/:slug',
    access: 'place-staff',
    schema: {
      operationId: 'readManagedPlace',
      summary: 'One of them, with what I am there',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      response: { 200: ManagedPlace, 401: Problem, 403: Problem, 404: Problem },
    },
  }),
};
