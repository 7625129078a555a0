import { expect, test } from 'vitest';
import { chooseUnits, type FreeUnit } from './choose-units.ts';

const period = { start: 100, end: 200 };
const endless: FreeUnit = { unitId: 'endless', freeFrom: null, freeUntil: null };
const after: FreeUnit = { unitId: 'after', freeFrom: 100, freeUntil: null };
const loose: FreeUnit = { unitId: 'loose', freeFrom: 40, freeUntil: 260 };
const tight: FreeUnit = { unitId: 'tight', freeFrom: 90, freeUntil: 200 };
const pool = { allocation: 'any', unitCount: 4, quantity: 1, period } as const;
const slotUnavailable = { ok: false, refusal: { code: 'slot-unavailable' } };

test('takes the unit that leaves the least room around the stay', () => {
  expect(chooseUnits({ ...pool, units: [endless, loose, tight, after] })).toEqual({
    ok: true,
    value: ['tight'],
  });
  expect(chooseUnits({ ...pool, units: [endless, after] })).toEqual({ ok: true, value: ['after'] });
});

test('keeps the place’s own order between equals', () => {
  const units = ['b', 'a', 'c'].map((unitId) => ({ ...endless, unitId }));
  expect(chooseUnits({ ...pool, units, quantity: 2 })).toEqual({ ok: true, value: ['b', 'a'] });
});

test('refuses more units than are free', () => {
  expect(chooseUnits({ ...pool, units: [tight, loose], quantity: 3 })).toEqual(slotUnavailable);
  expect(chooseUnits({ ...pool, units: [] })).toEqual(slotUnavailable);
});

test('gives the unit that was asked for, first of several, or refuses', () => {
  const units = [tight, loose, endless];
  expect(chooseUnits({ ...pool, units, wantedUnitId: 'endless', quantity: 2 })).toEqual({
    ok: true,
    value: ['endless', 'tight'],
  });
  expect(chooseUnits({ ...pool, units, wantedUnitId: 'taken' })).toEqual(slotUnavailable);
});

test('a resource that takes all its units needs every one of them', () => {
  const whole = { ...pool, allocation: 'all', unitCount: 2 } as const;
  expect(chooseUnits({ ...whole, units: [loose, endless] })).toEqual({
    ok: true,
    value: ['loose', 'endless'],
  });
  expect(chooseUnits({ ...whole, units: [loose] })).toEqual(slotUnavailable);
});
