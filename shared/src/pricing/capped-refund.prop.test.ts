import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cappedRefund } from './capped-refund.ts';

/** Bookings of so many cents, and cancellations of one of those still standing. */
const moves = fc.array(
  fc.oneof(
    fc.record({ grossCents: fc.integer({ min: 0, max: 9_000 }) }),
    fc.record({ cancel: fc.nat(), refundPercent: fc.constantFrom(0, 30, 50, 100) }),
  ),
  { maxLength: 40 },
);

test('after any bookings and cancellations a month has cost what remains of it, capped: no more and no less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), moves, (monthPriceCents, month) => {
      let counter = { paidCents: 0, grossCents: 0 };
      let live: { grossCents: number }[] = [];
      let cashCents = 0;
      let feesCents = 0;
      for (const move of month) {
        if ('grossCents' in move) {
          const paidCents = Math.min(move.grossCents, Math.max(0, monthPriceCents - counter.paidCents));
          counter = {
            paidCents: counter.paidCents + paidCents,
            grossCents: counter.grossCents + move.grossCents,
          };
          live.push(move);
          cashCents += paidCents;
        } else if (live.length > 0) {
          const gone = live[move.cancel % live.length];
          if (!gone) continue;
          live = live.filter((booking) => booking !== gone);
          const refund = cappedRefund(counter, gone, monthPriceCents);
          const backCents = Math.floor((refund.refundableCents * move.refundPercent) / 100);
          counter = refund.counter;
          cashCents -= backCents;
          feesCents += refund.refundableCents - backCents;
        }
        const grossCents = live.reduce((sum, booking) => sum + booking.grossCents, 0);
        expect(counter.grossCents).toBe(grossCents);
        expect(counter.paidCents).toBe(Math.min(monthPriceCents, grossCents));
        expect(cashCents - feesCents).toBe(counter.paidCents);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a free booking gives nothing back, nor does one that others have paid the month without', () => {
  const month = { paidCents: 20_000, grossCents: 24_000 };
  expect(cappedRefund(month, { grossCents: 1_600 }, 20_000)).toEqual({
    refundableCents: 0,
    counter: { paidCents: 20_000, grossCents: 22_400 },
  });
  expect(cappedRefund(month, { grossCents: 6_000 }, 20_000)).toEqual({
    refundableCents: 2_000,
    counter: { paidCents: 18_000, grossCents: 18_000 },
  });
});

test('a month that has become dearer or cheaper since gives back no more than was paid', () => {
  const month = { paidCents: 15_000, grossCents: 16_000 };
  expect(cappedRefund(month, { grossCents: 16_000 }, 30_000).refundableCents).toBe(15_000);
  expect(cappedRefund(month, { grossCents: 1_600 }, 10_000).refundableCents).toBe(5_000);
});
