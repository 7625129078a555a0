import { expect, test } from 'vitest';
import { hourMs } from '../kernel/index.ts';
import { refundNow } from './cancellation-refund.ts';

const tiers = [
  { hoursBefore: 24, refundPercent: 50 },
  { hoursBefore: 72, refundPercent: 100 },
  { hoursBefore: 0, refundPercent: 10 },
];
const start = Date.parse('2027-03-05T09:00+01:00');

test.each([
  [100, 100, 1_999],
  [72, 100, 1_999],
  [71.99, 50, 1_000],
  [24, 50, 1_000],
  [1, 10, 200],
  [0, 10, 200],
  [-0.01, 0, 0],
])('%d hours before the start %d %% comes back', (hours, percent, amountCents) => {
  expect(refundNow(tiers, start, start - hours * hourMs, 1_999)).toEqual({ percent, amountCents });
});

test('without tiers nothing comes back', () => {
  expect(refundNow([], start, start - 1_000 * hourMs, 1_999)).toEqual({ percent: 0, amountCents: 0 });
});
