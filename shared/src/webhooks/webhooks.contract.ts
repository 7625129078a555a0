import { type Static, Type } from 'typebox';
import {
  cursorField,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  PageOf,
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { webhookFailures, webhookStates, webhookTypes } from './webhook-type.ts';

const tags = ['webhooks'];
const place = Strict({ slug: Slug });
const endpoint = Strict({ slug: Slug, webhookId: Uuid });

export const WEBHOOKS_AT_MOST = 10;

const Types = Type.Array(OneOf(webhookTypes), { minItems: 1, maxItems: 20, uniqueItems: true });
const Address = Type.String({ minLength: 1, maxLength: 500, description: 'https only' });

export const Webhook = Type.Object(
  {
    id: Uuid,
    url: Type.String(),
    types: Type.Array(OneOf(webhookTypes)),
    includesPerson: Type.Boolean({ description: 'bookings name the person and their address' }),
    isOn: Type.Boolean(),
    revision: Type.Integer({ description: 'to be named in a change as what one has `seen`' }),
    createdAt: InstantText,
    previousSecretUntil: Nullable(InstantText),
    waiting: Type.Integer(),
    failed: Type.Integer({ description: 'given up within the last 30 days' }),
    lastDeliveredAt: Nullable(InstantText),
  },
  { title: 'Webhook' },
);
export type Webhook = Static<typeof Webhook>;

const Secret = Type.String({ description: 'whsec_…, told this once; it verifies the signatures' });

export const NewWebhook = Strict(
  { url: Address, types: Types, includesPerson: Type.Optional(Type.Boolean()) },
  { title: 'NewWebhook' },
);
export type NewWebhook = Static<typeof NewWebhook>;

export const WebhookChange = Strict(
  {
    seen: Type.Integer(),
    url: Type.Optional(Address),
    types: Type.Optional(Types),
    includesPerson: Type.Optional(Type.Boolean()),
    isOn: Type.Optional(Type.Boolean()),
  },
  { title: 'WebhookChange' },
);
export type WebhookChange = Static<typeof WebhookChange>;

const Attempt = Type.Object({
  at: InstantText,
  durationMs: Type.Integer(),
  statusCode: Nullable(Type.Integer()),
  failure: Nullable(OneOf(webhookFailures)),
  response: Nullable(
    Type.String({ description: 'the beginning of the answer; not kept where a person is named' }),
  ),
});

export const WebhookMessage = Type.Object(
  {
    id: Type.String({ description: 'the webhook-id, the same each time that it is sent' }),
    type: Type.String(),
    subjectId: Uuid,
    reference: Nullable(Type.String()),
    at: InstantText,
    state: OneOf(webhookStates),
    nextAttemptAt: Nullable(InstantText),
    attempts: Type.Array(Attempt, { description: 'the latest first' }),
  },
  { title: 'WebhookMessage' },
);
export type WebhookMessage = Static<typeof WebhookMessage>;

const Log = Strict({ limit: limitField, cursor: cursorField, state: Type.Optional(OneOf(webhookStates)) });
export type LogQuery = Static<typeof Log>;

export const webhooksContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/webhooks',
    access: 'place-manager',
    schema: {
      operationId: 'listWebhooks',
      summary: 'Where the programs of a place are told what happens there',
      tags,
      params: place,
      response: { 200: Type.Object({ items: Type.Array(Webhook) }), ...refusals },
    },
  }),
  add: route({
    method: 'POST',
    url: '/api/v1/places/:slug/webhooks',
    access: 'place-manager',
    schema: {
      operationId: 'addWebhook',
      summary: 'Tell an address from now on; its secret is told once',
      tags,
      params: place,
      body: NewWebhook,
      response: { 201: Type.Object({ webhook: Webhook, secret: Secret }), ...refusals },
    },
  }),
  change: route({
    method: 'PATCH',
    url: '/api/v1/places/:slug/webhooks/:webhookId',
    access: 'place-manager',
    schema: {
      operationId: 'changeWebhook',
      summary: 'Change what is told, where, or whether; 409 when somebody else has changed it since',
      tags,
      params: endpoint,
      body: WebhookChange,
      response: { 200: Webhook, ...refusals },
    },
  }),
  remove: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/webhooks/:webhookId',
    access: 'place-manager',
    schema: {
      operationId: 'removeWebhook',
      summary: 'Tell an address nothing any more; its log goes with it',
      tags,
      params: endpoint,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  renewSecret: route({
    method: 'POST',
    url: '/api/v1/places/:slug/webhooks/:webhookId/secret',
    access: 'place-manager',
    schema: {
      operationId: 'renewWebhookSecret',
      summary: 'A new secret; for 24 hours messages carry the signatures of both',
      tags,
      params: endpoint,
      body: Strict({}),
      response: { 201: Type.Object({ secret: Secret, previousSecretUntil: InstantText }), ...refusals },
    },
  }),
  sendTest: route({
    method: 'POST',
    url: '/api/v1/places/:slug/webhooks/:webhookId/test-messages',
    access: 'place-manager',
    schema: {
      operationId: 'sendWebhookTest',
      summary: 'Send a message of the type webhook.test',
      tags,
      params: endpoint,
      body: Strict({}),
      response: { 202: Type.Object({ id: Uuid }), ...refusals },
    },
  }),
  listMessages: route({
    method: 'GET',
    url: '/api/v1/places/:slug/webhooks/:webhookId/messages',
    access: 'place-manager',
    schema: {
      operationId: 'listWebhookMessages',
      summary: 'What an address was told in the last 30 days, and what came of it; the latest first',
      tags,
      params: endpoint,
      querystring: Log,
      response: { 200: PageOf(WebhookMessage), ...refusals },
    },
  }),
  replay: route({
    method: 'POST',
    url: '/api/v1/places/:slug/webhooks/:webhookId/messages/:messageId/replay',
    access: 'place-manager',
    schema: {
      operationId: 'replayWebhookMessage',
      summary: 'Send a message again, under the same webhook-id; 409 while it still waits to be sent',
      tags,
      params: Strict({ slug: Slug, webhookId: Uuid, messageId: Uuid }),
      body: Strict({}),
      response: { 202: Type.Object({ id: Uuid }), ...refusals },
    },
  }),
};
