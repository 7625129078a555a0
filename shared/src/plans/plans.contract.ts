import { Type } from 'typebox';
import { Problem, refusals, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import { Plan, PlanDrawing } from './plan.schema.ts';

const tags = ['plans'];
const params = Strict({ slug: Slug, planId: Uuid });
const querystring = Strict({ revision: Type.Integer({ minimum: 1 }) });

/** Pictures are sent as they are, whatever type is named: their bytes decide. */
const Picture = Type.Unsafe<Uint8Array>({ description: 'the bytes of a PNG, JPEG or WebP, 10 MB at most' });

export const plansContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/plans',
    access: 'public',
    schema: {
      operationId: 'listPlans',
      summary: 'The plans of a place, storey by storey, with where each unit stands',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.Array(Plan), 400: Problem, 404: Problem },
    },
  }),
  save: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/plans/:planId',
    access: 'place-manager',
    schema: {
      operationId: 'savePlan',
      summary:
        'A new plan (revision 0) or the whole of one; 409 plan-changed when somebody else saved meanwhile',
      tags,
      params,
      body: PlanDrawing,
      response: { 200: Plan, ...refusals },
    },
  }),
  remove: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/plans/:planId',
    access: 'place-manager',
    schema: {
      operationId: 'deletePlan',
      summary: 'Remove a plan with its picture; its units stay',
      tags,
      params,
      querystring,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  putBackground: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/plans/:planId/background',
    access: 'place-manager',
    maxBytes: 10 * 1_048_576,
    schema: {
      operationId: 'putPlanBackground',
      summary: 'Lay a picture under the drawing; it is drawn anew as WebP without metadata, SVG is refused',
      tags,
      params,
      querystring,
      body: Picture,
      response: { 200: Plan, ...refusals, 413: Problem },
    },
  }),
  removeBackground: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/plans/:planId/background',
    access: 'place-manager',
    schema: {
      operationId: 'deletePlanBackground',
      summary: 'Take the picture away; the drawing stays',
      tags,
      params,
      querystring,
      response: { 200: Plan, ...refusals },
    },
  }),
  readBackground: route({
    method: 'GET',
    url: '/api/v1/places/:slug/plans/:planId/background',
    access: 'public',
    schema: {
      operationId: 'readPlanBackground',
      summary: 'The picture of a plan; with `v`, the mark of its bytes, it may be kept for ever',
      tags,
      params,
      querystring: Strict({ v: Type.Optional(Type.String({ maxLength: 64 })) }),
      response: { 200: Type.Unsafe<Uint8Array>({ description: 'image/webp' }), 400: Problem, 404: Problem },
    },
  }),
};
