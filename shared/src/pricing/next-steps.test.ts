import { expect, test } from 'vitest';
import { instantText } from '../kernel/index.ts';
import { openDaysOf, readOpeningHours } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import { nextSteps } from './next-steps.ts';
import { type Tariff, tariffsInForce } from './tariff.ts';

const timeZone = 'Europe/Paris';
const desk = [tariff('hour', 400), tariff('half_day', 1_000), tariff('day', 1_600), tariff('week', 6_000)];

function tariff(formula: Tariff['formula'], amountCents: number): Tariff {
  return { formula, audience: 'standard', amountCents, vatRateBasisPoints: 2_000, validFrom: '2026-01-01' };
}

/** In the week of Monday 1 March 2027. */
function stepsAfter(
  start: string,
  end: string,
  sold = desk,
  latestEnd = '12T23:00',
  closes = '18:00',
  paid: Pick<Parameters<typeof nextSteps>[0], 'caps' | 'paidDatesOf'> = {},
) {
  const office = [['09:00', closes]] as const;
  const weekly = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
  const week = readOpeningHours({ weekly }, '2026-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  const calendar = {
    timeZone,
    weeks: [week.value],
    exceptions: new Map(),
    publicHolidays: new Set<string>(),
  };
  const at = (text: string) => Date.parse(`2027-03-${text}+01:00`);
  const stay = { start: at(start), end: at(end) };
  const sale = {
    stay,
    openDays: openDaysOf(calendar, { start: stay.start, end: at('12T23:00') }),
    slotMinutes: 30,
    tariffs: tariffsInForce(sold, '2027-03-01'),
    quantity: 1,
  };
  const price = cheapestCover({ ...sale, caps: paid.caps, paidDates: paid.paidDatesOf?.(stay) });
  if (!price.ok) throw new Error(price.refusal.code);
  const steps = nextSteps({ ...sale, ...paid, totalCents: price.value.totalCents, latestEnd: at(latestEnd) });
  return steps.map(
    ({ stay: longer, extraCents }) => `${instantText(longer.end, timeZone).slice(8, 16)} +${extraCents}`,
  );
}

test('tells that the rest of the half-day is free, and what the whole day would add', () => {
  expect(stepsAfter('01T09:00', '01T11:30')).toEqual(['01T13:00 +0', '01T18:00 +600']);
});

test('tells that the rest of the day is free once the day is paid', () => {
  expect(stepsAfter('01T09:00', '01T15:00')).toEqual(['01T18:00 +0']);
});

test('at closing time the next open day is the next step, over a weekend too', () => {
  expect(stepsAfter('01T09:00', '01T18:00')).toEqual(['02T18:00 +1600']);
  expect(stepsAfter('05T09:00', '05T18:00')).toEqual(['08T18:00 +1600']);
});

test('tells how far a week reaches', () => {
  expect(stepsAfter('01T09:00', '04T12:00')).toEqual(['04T13:00 +0', '05T18:00 +200']);
  expect(stepsAfter('01T09:00', '04T18:00')).toEqual(['05T18:00 +0']);
});

test('where hours are all that is sold, the next step is the next slot', () => {
  expect(stepsAfter('01T09:00', '01T11:00', [tariff('hour', 400)])).toEqual(['01T11:30 +200']);
});

test('goes no further than other bookings and the rules allow', () => {
  expect(stepsAfter('01T09:00', '01T15:00', desk, '01T16:00')).toEqual(['01T16:00 +0']);
  expect(stepsAfter('01T09:00', '01T15:00', desk, '01T15:00')).toEqual([]);
});

test('tells only what can be asked for by start and end', () => {
  expect(stepsAfter('01T09:00', '01T15:00', desk, '12T23:00', '18:20')).toEqual(['01T18:00 +0']);
  expect(stepsAfter('01T09:10', '01T15:00')).toEqual([]);
});

test('tells that the rest of a month is free once the month is paid', () => {
  const sold = [...desk, tariff('month', 20_000)];
  const caps = [{ paidCents: new Map([['2027-03', 19_000]]) }];
  expect(stepsAfter('01T09:00', '01T11:30', sold, '03T23:00', '18:00', { caps })).toEqual(['03T18:00 +0']);
});

test('tells that a longer stay is free where a pass pays the next date too', () => {
  const paidDatesOf = () => new Set(['2027-03-01', '2027-03-02']);
  expect(stepsAfter('01T09:00', '01T18:00', desk, '03T23:00', '18:00', { paidDatesOf })).toEqual([
    '02T18:00 +0',
  ]);
});
