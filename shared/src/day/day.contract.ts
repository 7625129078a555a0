import { type Static, Type } from 'typebox';
import { bookingStatuses } from '../bookings/index.ts';
import {
  DateText,
  InstantPeriod,
  InstantText,
  Nullable,
  OneOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';

/** A stay as those see it who receive people: who comes, where to, until when, and what is still to be paid. */
export const DayStay = Type.Object(
  {
    id: Uuid,
    reference: Type.String(),
    status: OneOf(bookingStatuses),
    who: Nullable(Type.String({ description: 'whom it is for; null once that person was erased' })),
    phone: Nullable(Type.String({ description: 'of who called; kept with this booking only' })),
    isFirstVisit: Type.Boolean(),
    isExample: Type.Boolean(),
    resourceId: Uuid,
    resourceName: Type.String(),
    resourceKind: Type.String(),
    start: InstantText,
    end: InstantText,
    clearedAt: Nullable(InstantText),
    quantity: Type.Integer(),
    units: Type.Array(Type.Object({ id: Uuid, label: Type.String() })),
    total: Type.Integer({ description: 'cents; nothing was paid online, so it is settled at the place' }),
    currency: Type.String(),
    isPaidByPass: Type.Boolean(),
    isPaidByVoucher: Type.Boolean({ description: 'of the department; why it was given is not told' }),
    note: Nullable(Type.String()),
    /** From when they can be checked in; null where nobody is, or it is too late. */
    checkInFrom: Nullable(InstantText),
    arrivedAt: Nullable(InstantText),
    deadline: Nullable(InstantText),
    isOffer: Type.Boolean({ description: 'a hold that somebody on the waiting list was offered' }),
    releasedAt: Nullable(InstantText),
  },
  { title: 'DayStay' },
);
export type DayStay = Static<typeof DayStay>;

const Taken = { id: Uuid, start: InstantText, end: InstantText, units: Type.Array(Type.String()) };

export const DaySchema = Type.Object(
  {
    date: DateText,
    today: DateText,
    now: InstantText,
    timeZone: Type.String(),
    open: Type.Array(InstantPeriod),
    usesCheckIn: Type.Boolean(),
    releaseMinutes: Nullable(Type.Integer()),
    spaces: Type.Array(Type.Object({ id: Uuid, name: Type.String(), kind: Type.String() }), {
      description: 'what can be booked, in the order of the place',
    }),
    stays: Type.Array(DayStay, { description: 'those that touch the day, the earliest first' }),
    requests: Type.Array(DayStay, { description: 'all that wait for an answer, whatever their day' }),
    events: Type.Array(
      Type.Object({
        ...Taken,
        title: Type.String(),
        registered: Type.Integer(),
        capacity: Type.Integer(),
      }),
    ),
    closures: Type.Array(Type.Object({ ...Taken, reason: Type.String() })),
  },
  { title: 'Day' },
);
export type DaySchema = Static<typeof DaySchema>;

export const dayContract = {
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/day',
    access: 'place-staff',
    schema: {
      operationId: 'readDay',
      summary: 'The day of a place for those who receive people: who comes, who is there, what to do',
      tags: ['places'],
      params: Strict({ slug: Slug }),
      querystring: Strict({ date: Type.Optional(DateText) }),
      response: { 200: DaySchema, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 422: Problem },
    },
  }),
};
