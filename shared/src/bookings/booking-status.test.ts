import { expect, test } from 'vitest';
import { bookingStatuses, bookingTransitions, canBecome, isLive, transition } from './booking-status.ts';

test('a confirmed booking can be checked in, cancelled, missed or completed', () => {
  expect(bookingStatuses.filter((to) => canBecome('confirmed', to))).toEqual([
    'checked_in',
    'completed',
    'no_show',
    'cancelled',
  ]);
});

test('any other move is refused and says from where to where', () => {
  expect(transition('cancelled', 'confirmed')).toEqual({
    ok: false,
    refusal: { code: 'invalid-transition', from: 'cancelled', to: 'confirmed' },
  });
  expect(transition('held', 'confirmed')).toEqual({ ok: true, value: 'confirmed' });
});

test('nothing leaves an end, and the dead hold no unit', () => {
  const ends = bookingStatuses.filter((status) => bookingTransitions[status].length === 0);
  expect(ends).toEqual(['completed', 'no_show', 'cancelled', 'expired']);
  expect(bookingStatuses.filter((status) => !isLive(status))).toEqual(['cancelled', 'expired']);
});

test('no status becomes itself', () => {
  expect(bookingStatuses.filter((status) => canBecome(status, status))).toEqual([]);
});
