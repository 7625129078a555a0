import { type Static, Type } from 'typebox';
import { InstantText, Nullable, OneOf, Uuid } from '../kernel/index.ts';
import { PriceSchema } from '../pricing/index.ts';
import { CancellationTierSchema, UnitRef } from '../resources/index.ts';
import { bookingStatuses } from './booking-status.ts';

export const Refund = Type.Object(
  { percent: Type.Integer(), amountCents: Type.Integer() },
  { title: 'Refund' },
);

const holdExtensions = ['open', 'spent', 'offered'] as const;
export type HoldExtension = (typeof holdExtensions)[number];

export const BookingSchema = Type.Object(
  {
    id: Uuid,
    reference: Type.String({ description: 'short, to be said on the phone' }),
    placeSlug: Type.String(),
    placeName: Type.String(),
    timeZone: Type.String(),
    resourceId: Uuid,
    resourceName: Type.String(),
    resourceKind: Type.String(),
    start: InstantText,
    end: InstantText,
    quantity: Type.Integer(),
    status: OneOf(bookingStatuses),
    units: Type.Array(UnitRef, { description: 'empty while a flexible seat may still move' }),
    ...PriceSchema,
    cancellation: Type.Object({
      refundPercentNow: Type.Integer(),
      refundCentsNow: Type.Integer(),
      cancellableNow: Type.Boolean(),
      tiers: Type.Array(CancellationTierSchema),
    }),
    refund: Nullable(Refund),
    /** Told to its person where the place has refused a request or called a stay off. */
    endedByPlace: Type.Optional(Type.Object({ wasRequest: Type.Boolean(), reason: Nullable(Type.String()) })),
    note: Nullable(Type.String()),
    /** Whom the stay is for, where that is not who booked it. */
    onBehalfOf: Type.Optional(Type.Object({ email: Type.String(), displayName: Type.String() })),
    holdExpiresAt: Type.Optional(InstantText),
    /** Of a hold: can be extended, was often enough, or came from the waiting list and can not. */
    holdExtension: Type.Optional(OneOf(holdExtensions)),
    /** Of a request: when it dies without an answer. */
    answerDueAt: Type.Optional(InstantText),
    seriesId: Type.Optional(Uuid),
    /** The same for all bookings that were asked for, and placed, as one stay over several places. */
    groupId: Type.Optional(Uuid),
    linked: Type.Optional(
      Type.Array(Uuid, { description: 'in the answer to a split stay: the bookings at the other places' }),
    ),
    parts: Type.Optional(
      Type.Array(
        Type.Object({
          resourceId: Uuid,
          start: InstantText,
          end: InstantText,
          units: Type.Array(UnitRef),
        }),
        { description: 'of a stay that changes units on the way' },
      ),
    ),
    elsewhere: Type.Optional(
      Type.Array(
        Type.Object({
          bookingId: Uuid,
          placeName: Type.String(),
          start: InstantText,
          end: InstantText,
          status: OneOf(bookingStatuses),
        }),
        { description: 'what was placed with it as one stay, at other places; for the person alone' },
      ),
    ),
    /** Where people say that they have come: from when to when, and whether with the code of the place. */
    checkIn: Type.Optional(
      Type.Object({ opensAt: InstantText, closesAt: InstantText, needsCode: Type.Boolean() }),
    ),
    arrival: Type.Optional(
      Type.Object(
        { wifi: Nullable(Type.String()), door: Nullable(Type.String()), example: Type.Boolean() },
        { description: 'what the place tells those who come: to the person, on the days of the stay' },
      ),
    ),
    memberName: Type.Optional(Type.String({ description: 'for the people of the place alone' })),
    createdAt: InstantText,
    revision: Type.Optional(Type.Integer({ description: 'how often it has changed' })),
  },
  { title: 'Booking' },
);
export type BookingSchema = Static<typeof BookingSchema>;
