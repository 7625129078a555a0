import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  mondays,
  type Occurrence,
  openSeriesTown,
  type SeriesTown,
  startsOf,
  told,
} from '../support/series.ts';

let scene: SeriesTown['scene'];
let alwaysOpen: SeriesTown['alwaysOpen'];
let ada: SeriesTown['ada'];
let repeat: SeriesTown['repeat'];

beforeAll(async () => {
  ({ scene, alwaysOpen, ada, repeat } = await openSeriesTown());
});
afterAll(() => scene?.close());

describe('the clock on the wall', () => {
  const nights = (desk: { id: string }, first: string, [start, end]: [string, string]) => ({
    ...mondays(desk, { rrule: 'FREQ=WEEKLY;COUNT=3', onConflict: 'skip' }),
    start: `${first}T${start}`,
    end: `${first}T${end}`,
  });

  test('shows the same before and after 28 March 2027', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    expect(startsOf(await repeat(ada, nights(desk, '2027-03-21', ['09:00', '11:00'])))).toEqual([
      '2027-03-21T09:00:00+01:00',
      '2027-03-28T09:00:00+02:00',
      '2027-04-04T09:00:00+02:00',
    ]);
    expect(told(await repeat(ada, nights(desk, '2027-03-21', ['02:30', '04:00'])))).toEqual([
      '2027-03-21 booked',
      '2027-03-28 nonexistent-local-time',
      '2027-04-04 booked',
    ]);
  });

  test('shows the same before and after 31 October 2027', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    expect(startsOf(await repeat(ada, nights(desk, '2027-10-24', ['09:00', '11:00'])))).toEqual([
      '2027-10-24T09:00:00+02:00',
      '2027-10-31T09:00:00+01:00',
      '2027-11-07T09:00:00+01:00',
    ]);
    const refused = await repeat(ada, {
      ...nights(desk, '2027-10-24', ['02:30', '04:00']),
      onConflict: 'refuse',
    });
    expect(refused.body.conflicts).toMatchObject([
      { start: '2027-10-31T02:30:00+02:00', code: 'ambiguous-local-time' },
    ]);
  });

  test('counts the hours of such a night as they pass', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1, tariffs: { hour: 400 } });
    const totals = async (first: string) => {
      const { body } = await repeat(ada, nights(desk, first, ['01:00', '04:00']));
      const ids = body.occurrences.map(({ bookingId }: Occurrence) => bookingId);
      const rows = await scene.sql<{ cents: number }[]>`
        select total_cents as cents from bookings where id = any(${ids}) order by period`;
      return rows.map(({ cents }) => cents);
    };
    expect(await totals('2027-03-21')).toEqual([1_200, 800, 1_200]);
    expect(await totals('2027-10-24')).toEqual([1_200, 1_600, 1_200]);
  });

  test('is that of the place, also where the first date is told as an instant', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const body = {
      ...nights(desk, '2027-03-21', ['', '']),
      start: '2027-03-21T08:00:00Z',
      end: '2027-03-21T10:00:00Z',
    };
    expect(startsOf(await repeat(ada, body))).toEqual([
      '2027-03-21T09:00:00+01:00',
      '2027-03-28T09:00:00+02:00',
      '2027-04-04T09:00:00+02:00',
    ]);
  });

  test('is kept across every change of Paris from 2024 to 2037', async () => {
    const desks = await scene.resource(alwaysOpen, { units: 4 });
    for (let year = 2024; year <= 2037; year++) {
      for (const [month, offsets] of [
        ['03', ['+01:00', '+02:00']],
        ['10', ['+02:00', '+01:00']],
      ] as const) {
        const series = await scene.at(`${year}-${month}-02T08:00:00Z`, () =>
          repeat(ada, {
            ...mondays(desks, { rrule: 'FREQ=DAILY;COUNT=9' }),
            start: `${year}-${month}-23T09:30`,
            end: `${year}-${month}-23T17:00`,
          }),
        );
        const starts = startsOf(series);
        expect(starts.map((start) => start.slice(8, 16))).toEqual(
          Array.from({ length: 9 }, (_, day) => `${23 + day}T09:30`),
        );
        expect(new Set(starts.map((start) => start.slice(19)))).toEqual(new Set(offsets));
      }
    }
  });
});
