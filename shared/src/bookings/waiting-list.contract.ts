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
import { waitingStatuses } from './waiting-status.ts';

export const WaitingEntrySchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Type.String(),
    placeName: Type.String(),
    timeZone: Type.String(),
    resourceId: Uuid,
    resourceName: Type.String(),
    start: InstantText,
    end: InstantText,
    quantity: Type.Integer(),
    status: OneOf(waitingStatuses),
    /** How many who wait for the same at an overlapping time came before. */
    ahead: Type.Integer({ description: 'people who came before and wait for the same time' }),
    bookingId: Nullable(Uuid),
    createdAt: InstantText,
  },
  { title: 'WaitingEntry' },
);
export type WaitingEntrySchema = Static<typeof WaitingEntrySchema>;

export const WaitingWish = Strict(
  {
    resourceId: Uuid,
    start: Type.String({ maxLength: 40, description: 'RFC 3339, or local time of the place' }),
    end: Type.String({ maxLength: 40 }),
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000, default: 1 })),
  },
  { title: 'WaitingWish' },
);
export type WaitingWish = Static<typeof WaitingWish>;

export const waitingListContract = {
  join: route({
    method: 'POST',
    url: '/api/v1/waiting-list',
    access: 'signed-in',
    schema: {
      operationId: 'joinWaitingList',
      summary: 'Wait for room: the first in line whose wish fits is given a hold of 30 minutes',
      tags: ['bookings'],
      body: WaitingWish,
      response: {
        201: WaitingEntrySchema,
        400: Problem,
        401: Problem,
        404: Problem,
        409: Problem,
        422: Problem,
      },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/waiting-list',
    access: 'signed-in',
    schema: {
      operationId: 'listWaitingList',
      summary: 'What I wait for, the newest first',
      tags: ['bookings'],
      querystring: Strict({ limit: limitField, cursor: cursorField }),
      response: { 200: PageOf(WaitingEntrySchema), 400: Problem, 401: Problem },
    },
  }),
  leave: route({
    method: 'DELETE',
    url: '/api/v1/waiting-list/:id',
    access: 'signed-in',
    schema: {
      operationId: 'leaveWaitingList',
      summary: 'Wait no longer; an offered hold is let go',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      response: { 200: WaitingEntrySchema, 401: Problem, 404: Problem, 409: Problem },
    },
  }),
};
