import type { BookingSchema } from '@escale/shared/bookings';
import { expect, test } from 'vitest';
import { momentOf } from './booking-news.ts';

const at = (text: string) => Date.parse(text);
const booking = (some: Partial<BookingSchema>) => some as BookingSchema;

test('a hold lapses when its time has come, not when a job has noticed', () => {
  const held = booking({ status: 'held', holdExpiresAt: '2026-11-26T09:15:00+01:00' });
  expect(momentOf(held, at('2026-11-26T09:14:59+01:00'))).toBe('held');
  expect(momentOf(held, at('2026-11-26T09:15:00+01:00'))).toBe('lapsed');
  expect(momentOf(booking({ status: 'expired' }), 0)).toBe('lapsed');
  expect(momentOf(booking({ status: 'confirmed' }), 0)).toBe('settled');
});
