import { type Static, Type } from 'typebox';
import { DateText, InstantText, OneOf, Problem, route, Strict, Uuid } from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';

/** One day of one stay as statistics count it: minutes of its units inside the opening hours, and nobody's name. */
export const SeenStay = Type.Object(
  {
    bookingId: Uuid,
    placeSlug: Type.String(),
    placeName: Type.String(),
    resourceKind: OneOf(resourceKinds),
    date: DateText,
    bookedSeatMinutes: Type.Integer(),
    usedSeatMinutes: Type.Integer({ description: 'once the place has seen the person, or closed the day' }),
  },
  { title: 'SeenStay' },
);
export type SeenStay = Static<typeof SeenStay>;

export const Erasure = Type.Object(
  {
    bookings: Type.Array(
      Type.Object({
        id: Uuid,
        reference: Type.String(),
        placeName: Type.String(),
        resourceName: Type.String(),
        start: InstantText,
        refundCents: Type.Integer(),
        currency: Type.String(),
      }),
      { description: 'to come: they are cancelled, each under its own terms' },
    ),
    passes: Type.Integer({ description: 'passes and subscriptions with something left, which end' }),
    waiting: Type.Integer({ description: 'lines that are left' }),
    placesWithoutManager: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() }), {
      description: 'nobody else manages them: they stand in the way until somebody does',
    }),
  },
  { title: 'Erasure' },
);
export type Erasure = Static<typeof Erasure>;

export const personalDataContract = {
  exportMe: route({
    method: 'GET',
    url: '/api/v1/me/export',
    access: 'signed-in',
    schema: {
      operationId: 'exportMe',
      summary: 'Everything that is kept about me, table by table (GDPR, articles 15 and 20)',
      tags: ['personal data'],
      response: {
        200: Type.Object(
          { exportedAt: InstantText, tables: Type.Record(Type.String(), Type.Array(Type.Unknown())) },
          { title: 'PersonalData' },
        ),
        401: Problem,
      },
    },
  }),
  previewErasure: route({
    method: 'GET',
    url: '/api/v1/me/erasure',
    access: 'signed-in',
    schema: {
      operationId: 'previewErasure',
      summary: 'What erasing my account would end',
      tags: ['personal data'],
      response: { 200: Erasure, 401: Problem },
    },
  }),
  eraseMe: route({
    method: 'DELETE',
    url: '/api/v1/me',
    access: 'signed-in',
    schema: {
      operationId: 'eraseMe',
      summary:
        'Erase me: stays to come are cancelled under their terms, past ones are kept without a name (GDPR, article 17)',
      tags: ['personal data'],
      body: Strict({}),
      response: { 204: Type.Null(), 401: Problem, 409: Problem },
    },
  }),
  seenByDepartment: route({
    method: 'GET',
    url: '/api/v1/me/seen-by-department',
    access: 'signed-in',
    schema: {
      operationId: 'readSeenByDepartment',
      summary: 'The rows that my stays add to the statistics of the department: at most a year of them',
      tags: ['personal data'],
      querystring: Strict({ from: DateText, to: DateText }),
      response: {
        200: Type.Object({ items: Type.Array(SeenStay) }, { title: 'SeenByDepartment' }),
        400: Problem,
        401: Problem,
        422: Problem,
      },
    },
  }),
};
