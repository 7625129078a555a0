import { Type } from 'typebox';
import { refusals, route, SeenQuery, Slug, Strict, Uuid } from '../kernel/index.ts';
import {
  NewResource,
  NewTariff,
  ReplacedTariffs,
  ResourceChange,
  ResourceSchema,
  UnitList,
} from './resource.schema.ts';

export const resourcesContract = {
  create: route({
    method: 'POST',
    url: '/api/v1/places/:slug/resources',
    access: 'place-manager',
    schema: {
      operationId: 'createResource',
      summary: 'Add a space: new units (unitCount) or a combination of existing ones (unitIds)',
      tags: ['resources'],
      params: Strict({ slug: Slug }),
      body: NewResource,
      response: { 201: ResourceSchema, ...refusals },
    },
  }),
  update: route({
    method: 'PATCH',
    url: '/api/v1/resources/:id',
    access: 'place-manager',
    schema: {
      operationId: 'updateResource',
      summary: 'Change a name or a rule; bookings already made keep theirs',
      tags: ['resources'],
      params: Strict({ id: Uuid }),
      querystring: SeenQuery,
      body: ResourceChange,
      response: { 200: ResourceSchema, ...refusals },
    },
  }),
  replaceUnits: route({
    method: 'PUT',
    url: '/api/v1/resources/:id/units',
    access: 'place-manager',
    schema: {
      operationId: 'replaceUnits',
      summary:
        'Add, rename and take away what a space is made of; refused while somebody has booked what would go',
      tags: ['resources'],
      params: Strict({ id: Uuid }),
      querystring: SeenQuery,
      body: UnitList,
      response: { 200: ResourceSchema, ...refusals },
    },
  }),
  remove: route({
    method: 'DELETE',
    url: '/api/v1/resources/:id',
    access: 'place-manager',
    schema: {
      operationId: 'deleteResource',
      summary: 'Retire a space; refused while it has bookings to come',
      tags: ['resources'],
      params: Strict({ id: Uuid }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  replaceTariffs: route({
    method: 'PUT',
    url: '/api/v1/resources/:id/tariffs',
    access: 'place-manager',
    schema: {
      operationId: 'replaceTariffs',
      summary:
        'The whole list of tariffs; an empty one takes the space off sale. The answer says when nothing is sold',
      tags: ['resources'],
      params: Strict({ id: Uuid }),
      querystring: SeenQuery,
      body: Type.Array(NewTariff, { maxItems: 200 }),
      response: { 200: ReplacedTariffs, ...refusals },
    },
  }),
};
