import { expect, test } from 'vitest';
import { type BookingRules, checkBookingRules } from './booking-rules.ts';
import { checkCancellationPolicy } from './cancellation-tier.ts';

const desk: BookingRules = {
  slotMinutes: 30,
  minMinutes: 60,
  maxMinutes: 57_600,
  minNoticeMinutes: 0,
  maxAdvanceDays: 180,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};

function codeOf(change: Partial<BookingRules>): string {
  const checked = checkBookingRules({ ...desk, ...change });
  return checked.ok ? 'accepted' : checked.refusal.code;
}

test('accepts rules that hold together', () => {
  expect(checkBookingRules(desk)).toEqual({ ok: true, value: desk });
  expect(codeOf({ maxMinutes: 800 * 1_440, maxAdvanceDays: 1_100 })).toBe('accepted');
});

test.each([
  [{ minMinutes: 45 }, 'booking-rule-off-slot-grid'],
  [{ maxMinutes: 100 }, 'booking-rule-off-slot-grid'],
  [{ slotMinutes: 60, minMinutes: 90 }, 'booking-rule-off-slot-grid'],
  [{ maxMinutes: 30 }, 'minimum-above-maximum'],
  [{ minMinutes: 0 }, 'booking-rule-out-of-range'],
  [{ maxMinutes: 801 * 1_440 }, 'booking-rule-out-of-range'],
  [{ maxAdvanceDays: 1_101 }, 'booking-rule-out-of-range'],
  [{ bufferMinutes: -15 }, 'booking-rule-out-of-range'],
  [{ minNoticeMinutes: 0.5 }, 'booking-rule-out-of-range'],
] as const)('refuses %j', (change, code) => {
  expect(codeOf(change)).toBe(code);
});

test('sorts cancellation tiers, the longest notice first', () => {
  const tiers = [
    { hoursBefore: 24, refundPercent: 50 },
    { hoursBefore: 72, refundPercent: 100 },
  ];
  expect(checkCancellationPolicy(tiers)).toEqual({ ok: true, value: tiers.toReversed() });
  expect(checkCancellationPolicy([])).toEqual({ ok: true, value: [] });
});

test('refuses two tiers for one notice and percentages beyond 100', () => {
  const day = { hoursBefore: 24, refundPercent: 50 };
  expect(checkCancellationPolicy([day, { ...day, refundPercent: 20 }])).toEqual({
    ok: false,
    refusal: { code: 'cancellation-tier-repeated', hoursBefore: 24 },
  });
  expect(checkCancellationPolicy([{ ...day, refundPercent: 101 }]).ok).toBe(false);
  expect(checkCancellationPolicy([{ ...day, hoursBefore: -1 }]).ok).toBe(false);
});
