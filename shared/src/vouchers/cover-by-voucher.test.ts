import { expect, test } from 'vitest';
import { coverByVoucher } from './cover-by-voucher.ts';
import type { VoucherState } from './voucher.ts';
import { codeOfBytes, readVoucherCode, textOfVoucherCode } from './voucher-code.ts';

const hours: VoucherState = {
  id: 'v',
  programmeId: 'p',
  unit: 'hour',
  rateNetCents: 350,
  vatRateBasisPoints: 2_000,
  partsLeft: 600,
  startsOn: '2027-03-01',
  endsOn: '2027-06-30',
  endedOn: null,
  isAgreedHere: true,
  budgetLeftCents: 100_000,
};
const day = (date: string, minutes = 540, halves: 1 | 2 = 2) => ({ date, minutes, halves });
const cover = (voucher: VoucherState, days = [day('2027-03-08')], quantity = 1) =>
  coverByVoucher(voucher, { days, quantity });
const codeOf = (...args: Parameters<typeof cover>) => {
  const covered = cover(...args);
  return covered.ok ? null : covered.refusal.code;
};

test('hours take the open minutes of the stay and repay them at the rate, VAT on top', () => {
  expect(cover(hours, [day('2027-03-08', 150, 1)])).toEqual({
    ok: true,
    value: {
      voucherId: 'v',
      programmeId: 'p',
      parts: 150,
      netCents: 875,
      vatCents: 175,
      endsOn: '2027-03-08',
    },
  });
});

test('days take the half-days that the stay touches; a cent in half is rounded up', () => {
  const days: VoucherState = { ...hours, unit: 'day', rateNetCents: 1_501, partsLeft: 3 };
  const covered = cover(days, [day('2027-03-08'), day('2027-03-09', 60, 1)]);
  expect(covered).toMatchObject({ ok: true, value: { parts: 3, netCents: 2_252, endsOn: '2027-03-09' } });
});

test('a voucher pays all of a stay or nothing', () => {
  expect(codeOf({ ...hours, partsLeft: 540 })).toBe(null);
  expect(cover({ ...hours, partsLeft: 539 })).toEqual({
    ok: false,
    refusal: { code: 'voucher-too-short', unit: 'hour', neededParts: 540, partsLeft: 539 },
  });
});

test.each<[string, string, VoucherState, (ReturnType<typeof day>[] | undefined)?, number?]>([
  ['two seats', 'voucher-is-personal', hours, undefined, 2],
  ['a place that has not agreed', 'voucher-not-valid-here', { ...hours, isAgreedHere: false }],
  ['a programme that has ended', 'voucher-programme-ended', { ...hours, endedOn: '2027-03-02' }],
  ['a stay that begins before it', 'voucher-outside-dates', hours, [day('2027-02-28')]],
  [
    'a stay that ends after it',
    'voucher-outside-dates',
    hours,
    [day('2027-06-30', 60, 1), day('2027-07-01', 60, 1)],
  ],
  ['a budget with a cent too little', 'voucher-budget-spent', { ...hours, budgetLeftCents: 3_779 }],
])('refuses %s: %s', (_, code, voucher, days, quantity) => {
  expect(codeOf(voucher, days, quantity)).toBe(code);
});

test('a budget holds a stay to its last cent', () => {
  expect(codeOf({ ...hours, budgetLeftCents: 3_780 })).toBe(null);
});

test('a code is read as people type it', () => {
  const code = codeOfBytes(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(readVoucherCode(` ${textOfVoucherCode(code).toLowerCase()} `)).toBe(code);
  expect(readVoucherCode('oil1-0000-0000')).toBe('011100000000');
});
