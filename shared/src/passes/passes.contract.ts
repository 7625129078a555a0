import { Type } from 'typebox';
import { PageOf, Problem, refusals, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import {
  NewPassProduct,
  PassProductChange,
  PassProductSchema,
  PassPurchase,
  PassSchema,
  SoldPass,
  SoldPassQuery,
  Termination,
  TerminationPreview,
} from './pass.schema.ts';

const tags = ['passes'];
const ofPlace = Strict({ slug: Slug });
const byId = Strict({ id: Uuid });

export const passesContract = {
  listProducts: route({
    method: 'GET',
    url: '/api/v1/places/:slug/passes',
    access: 'public',
    schema: {
      operationId: 'listPassProducts',
      summary: 'The passes and subscriptions that a place sells',
      tags,
      params: ofPlace,
      response: { 200: Type.Array(PassProductSchema), 400: Problem, 404: Problem },
    },
  }),
  createProduct: route({
    method: 'POST',
    url: '/api/v1/places/:slug/passes',
    access: 'place-manager',
    schema: {
      operationId: 'createPassProduct',
      summary: 'Put a pass or a subscription on sale',
      tags,
      params: ofPlace,
      body: NewPassProduct,
      response: { 201: PassProductSchema, ...refusals },
    },
  }),
  updateProduct: route({
    method: 'PATCH',
    url: '/api/v1/pass-products/:id',
    access: 'place-manager',
    schema: {
      operationId: 'updatePassProduct',
      summary: 'Change name, price or spaces; what was sold before stays as it was sold',
      tags,
      params: byId,
      body: PassProductChange,
      response: { 200: PassProductSchema, ...refusals },
    },
  }),
  retireProduct: route({
    method: 'DELETE',
    url: '/api/v1/pass-products/:id',
    access: 'place-manager',
    schema: {
      operationId: 'deletePassProduct',
      summary: 'Take it off sale; passes already sold go on',
      tags,
      params: byId,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  buy: route({
    method: 'POST',
    url: '/api/v1/passes',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'buyPass',
      summary: 'Buy a pass or a subscription: active at once, paid on site',
      tags,
      body: PassPurchase,
      response: { 201: PassSchema, ...refusals, 503: Problem },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/passes',
    access: 'signed-in',
    schema: {
      operationId: 'listPasses',
      summary: 'My passes and subscriptions, with what is left of them',
      tags,
      response: { 200: Type.Array(PassSchema), 401: Problem },
    },
  }),
  listSold: route({
    method: 'GET',
    url: '/api/v1/places/:slug/sold-passes',
    access: 'place-manager',
    schema: {
      operationId: 'listSoldPasses',
      summary: 'The passes and subscriptions that people have at a place, with what is left of them',
      tags,
      params: ofPlace,
      querystring: SoldPassQuery,
      response: { 200: PageOf(SoldPass), 400: Problem, 401: Problem, 403: Problem, 404: Problem },
    },
  }),
  pay: route({
    method: 'POST',
    url: '/api/v1/passes/:id/payment',
    access: 'place-manager',
    schema: {
      operationId: 'payPass',
      summary: 'The place was paid on site',
      tags,
      params: byId,
      body: Strict({}),
      response: { 200: PassSchema, ...refusals },
    },
  }),
  previewTermination: route({
    method: 'GET',
    url: '/api/v1/passes/:id/termination',
    access: 'signed-in',
    schema: {
      operationId: 'previewTermination',
      summary: 'When a subscription would end, and which stays its later months pay for; nothing changes',
      tags,
      params: byId,
      response: { 200: TerminationPreview, ...refusals },
    },
  }),
  terminate: route({
    method: 'POST',
    url: '/api/v1/passes/:id/termination',
    access: 'signed-in',
    schema: {
      operationId: 'terminateSubscription',
      summary:
        'A subscription ends with its month; stays that later months pay for are given up first, or kept',
      tags,
      params: byId,
      body: Termination,
      response: { 200: PassSchema, ...refusals },
    },
  }),
};
