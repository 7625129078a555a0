import { describe, expect, test } from 'vitest';
import type { OpeningWeek } from '../kernel/index.ts';
import type { Tariff } from '../pricing/index.ts';
import { hoursAsIfAlways, tariffsAsIfAlways } from './terms-always.ts';

const tariff = (formula: Tariff['formula'], amountCents: number, validFrom: string): Tariff => ({
  formula,
  audience: 'standard',
  amountCents,
  vatRateBasisPoints: 2_000,
  validFrom,
});
const today = '2027-10-20';

describe('tariffs as if a change had been so all along', () => {
  const past = [tariff('day', 1_400, '2026-01-01'), tariff('day', 1_600, '2027-01-01')];

  test('keep their past where the list says the same, even without what is over', () => {
    expect(tariffsAsIfAlways(past, past.slice(1), today)).toEqual(past);
  });

  test('take the new price for all dates, and only for what costs something else', () => {
    const hour = tariff('hour', 400, '2026-01-01');
    const changed = [...past.slice(1), tariff('day', 2_000, '2027-12-01'), hour];
    expect(tariffsAsIfAlways([...past, hour], changed, today)).toEqual([
      tariff('day', 2_000, '0002-01-01'),
      hour,
    ]);
  });

  test('are gone where the formula ends', () => {
    expect(tariffsAsIfAlways(past, [], today)).toEqual([]);
  });
});

describe('hours as if a change had been so all along', () => {
  const open = [{ startMinute: 540, endMinute: 1_080 }];
  const week = (validFrom: string, friday = open): OpeningWeek => ({
    validFrom,
    weekly: { 1: open, 2: open, 3: open, 4: open, 5: friday, 6: [], 7: [] },
    halfDaySplitMinute: 780,
    closesOnPublicHolidays: true,
  });
  const calendar = {
    timeZone: 'Europe/Paris',
    weeks: [week('2026-01-01'), { ...week('2027-01-01'), halfDaySplitMinute: 750 }],
    exceptions: new Map(),
    publicHolidays: new Set<string>(),
  };

  test('change the days that differ in every week of the past, and leave the rest of each', () => {
    const closed = { ...week(today, []), halfDaySplitMinute: 750 };
    const [first, second] = hoursAsIfAlways(calendar, closed).weeks;
    expect([first?.weekly[5], first?.halfDaySplitMinute]).toEqual([[], 780]);
    expect([second?.weekly[5], second?.weekly[4]]).toEqual([[], open]);
  });

  test('are those that were where the week says the same', () => {
    expect(hoursAsIfAlways(calendar, { ...week(today), halfDaySplitMinute: 750 })).toEqual(calendar);
  });
});
