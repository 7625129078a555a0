import { type Static, Type } from 'typebox';
import { OneOf, Problem, placeRoles, route, Slug, Strict, Uuid } from '../kernel/index.ts';

const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem };
const ofPlace = Strict({ slug: Slug });
const tags = ['staff'];

export const StaffMember = Type.Object(
  { memberId: Uuid, email: Type.String(), displayName: Type.String(), role: OneOf(placeRoles) },
  { title: 'StaffMember' },
);
export type StaffMember = Static<typeof StaffMember>;

export const StaffRole = Strict(
  {
    email: Type.String({ minLength: 3, maxLength: 254, description: 'of somebody who has an account' }),
    role: OneOf(placeRoles),
  },
  { title: 'StaffRole' },
);
export type StaffRole = Static<typeof StaffRole>;

export const staffContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/staff',
    access: 'place-manager',
    schema: {
      operationId: 'listStaff',
      summary: 'Who works at the place, and as what',
      tags,
      params: ofPlace,
      response: { 200: Type.Object({ items: Type.Array(StaffMember) }), ...refusals },
    },
  }),
  give: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/staff',
    access: 'place-manager',
    schema: {
      operationId: 'giveRole',
      summary: 'Owners: somebody works here as this from their next request on, whatever they were before',
      tags,
      params: ofPlace,
      body: StaffRole,
      response: { 200: StaffMember, ...refusals, 409: Problem, 422: Problem },
    },
  }),
  take: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/staff/:memberId',
    access: 'place-manager',
    schema: {
      operationId: 'takeRole',
      summary: 'Owners: somebody no longer works here, from their next request on; an owner stays',
      tags,
      params: Strict({ slug: Slug, memberId: Uuid }),
      response: { 204: Type.Null(), ...refusals, 409: Problem },
    },
  }),
};
