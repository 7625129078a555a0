import { type Static, Type } from 'typebox';
import { Problem, route, Uuid } from '../kernel/index.ts';

/** What a person has paid in pieces towards one month's price: the counter of the fare cap. */
export const MonthFare = Type.Object(
  {
    placeSlug: Type.String(),
    placeName: Type.String(),
    resourceId: Uuid,
    resourceName: Type.String(),
    month: Type.String({ description: 'a calendar month of the place', examples: ['2026-11'] }),
    lane: Type.Integer({ description: '1 for the first unit taken at a time, 2 for the second' }),
    paidCents: Type.Integer({ description: 'paid in hours, half-days, days and weeks' }),
    monthPriceCents: Type.Integer({ description: 'beyond it the rest of the month is free' }),
    savedCents: Type.Integer({ description: 'what the cap has spared so far' }),
    currency: Type.String(),
  },
  { title: 'MonthFare' },
);
export type MonthFare = Static<typeof MonthFare>;

export const faresContract = {
  listMine: route({
    method: 'GET',
    url: '/api/v1/me/month-fares',
    access: 'signed-in',
    schema: {
      operationId: 'listMyMonthFares',
      summary: 'What I have paid towards the price of this month and later ones, by space',
      tags: ['pricing'],
      response: { 200: Type.Array(MonthFare), 401: Problem },
    },
  }),
};
