import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantText,
  Nullable,
  OneOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { OpeningHoursInput } from '../places/index.ts';
import { NewTariff, ResourceChange } from '../resources/index.ts';
import { effects } from './compare.ts';
import { incomeKinds } from './income.ts';
import { differences } from './replay.ts';

/** What would be written, in the very form in which it would be. */
export const RehearsalRequest = Strict(
  {
    tariffs: Type.Optional(Strict({ resourceId: Uuid, list: Type.Array(NewTariff, { maxItems: 200 }) })),
    rules: Type.Optional(Strict({ resourceId: Uuid, change: ResourceChange })),
    hours: Type.Optional(OpeningHoursInput),
  },
  { title: 'RehearsalRequest' },
);
export type RehearsalRequest = Static<typeof RehearsalRequest>;

const Share = Nullable(Type.Number({ description: 'from 0 to 1; null where nothing was open' }));
const Cents = Type.Integer({ description: 'cents, VAT included' });
const Count = Type.Integer();

const Side = Type.Object({
  incomeCents: Cents,
  occupancy: Share,
  openSeatMinutes: Count,
  bookedSeatMinutes: Count,
  refusals: Type.Array(Type.Object({ code: Type.String(), count: Count })),
});
const MonthSide = Type.Object({ incomeCents: Cents, occupancy: Share });

const HitStay = Type.Object({
  reference: Type.String(),
  space: Type.String(),
  start: InstantText,
  end: InstantText,
  effect: OneOf(effects),
  refusal: Nullable(Type.String({ description: 'what would stand against it' })),
  standingCents: Cents,
  changedCents: Cents,
});

const HitPerson = Type.Object({
  displayName: Nullable(Type.String({ description: 'for those who run the place; else null' })),
  standingCents: Cents,
  changedCents: Cents,
  refused: Count,
  stayCount: Count,
  stays: Type.Array(HitStay, { description: 'those that are hit by the most money first, twenty at most' }),
});

export const Rehearsal = Type.Object(
  {
    from: DateText,
    to: DateText,
    isSample: Type.Boolean({ description: 'there were more requests: only the newest are replayed' }),
    requests: Count,
    chargedCents: Type.Integer({ description: 'what is on record of them' }),
    standing: Side,
    changed: Side,
    months: Type.Array(Type.Object({ month: Type.String(), standing: MonthSide, changed: MonthSide })),
    income: Type.Array(
      Type.Object({
        kind: OneOf(incomeKinds),
        audience: Nullable(Type.String()),
        standingCents: Cents,
        changedCents: Cents,
      }),
    ),
    differences: Type.Array(Type.Object({ reason: OneOf(differences), count: Count, cents: Cents }), {
      description: 'where what stands today does not give what was charged: today less then',
    }),
    refusedForLackOfRoom: Type.Integer({
      description: 'visitors who found no room: known by date and space only, so not replayed',
    }),
    effects: Type.Object({
      refused: Count,
      dearer: Count,
      cheaper: Count,
      shorter: Count,
      longer: Count,
    }),
    peopleCount: Count,
    people: Type.Array(HitPerson, { description: 'a hundred at most' }),
    future: Type.Object({
      standing: Type.Integer({ description: 'stays to come, which keep their price and their time' }),
      closedOnCount: Count,
      closedOn: Type.Array(
        Type.Object({
          reference: Type.String(),
          displayName: Nullable(Type.String()),
          space: Type.String(),
          start: InstantText,
          end: InstantText,
        }),
        { description: 'those with hours that would be closed, fifty at most' },
      ),
    }),
  },
  { title: 'Rehearsal' },
);
export type Rehearsal = Static<typeof Rehearsal>;

export const rehearsalsContract = {
  rehearse: route({
    method: 'POST',
    url: '/api/v1/places/:slug/rehearsals',
    access: 'place-manager',
    schema: {
      operationId: 'rehearseChange',
      summary:
        'What a change of tariffs, rules or hours would have made of the last three months; nothing is written',
      tags: ['rehearsals'],
      params: Strict({ slug: Slug }),
      body: RehearsalRequest,
      response: {
        200: Rehearsal,
        400: Problem,
        401: Problem,
        403: Problem,
        404: Problem,
        422: Problem,
        429: Problem,
      },
    },
  }),
};
