import { type Static, Type } from 'typebox';
import {
  cursorField,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  PageOf,
  Problem,
  route,
  Strict,
  Uuid,
} from '../kernel/index.ts';

export const OutboxEntry = Type.Object(
  {
    id: Uuid,
    topic: Type.String(),
    placeSlug: Nullable(Type.String()),
    payload: Type.Record(Type.String(), Type.Unknown()),
    state: OneOf(['delivered', 'waiting', 'given_up'] as const),
    createdAt: InstantText,
    deliveredAt: Nullable(InstantText),
    attempts: Type.Integer({ description: 'how often delivery has failed; after 16 nobody tries any more' }),
    nextAttemptAt: Nullable(InstantText),
    lastFailure: Nullable(Type.String()),
  },
  { title: 'OutboxEntry' },
);
export type OutboxEntry = Static<typeof OutboxEntry>;

export const OutboxQuery = Strict({
  waiting: Type.Optional(Type.Boolean({ description: 'only what is not delivered' })),
  limit: limitField,
  cursor: cursorField,
});
export type OutboxQuery = Static<typeof OutboxQuery>;

export const notificationsContract = {
  outbox: route({
    method: 'GET',
    url: '/api/v1/outbox',
    access: 'admin',
    schema: {
      operationId: 'listOutbox',
      summary: 'What is told to others, the latest first: delivered, waiting or given up',
      tags: ['notifications'],
      querystring: OutboxQuery,
      response: { 200: PageOf(OutboxEntry), 400: Problem, 401: Problem, 403: Problem },
    },
  }),
};
