import { expect, test } from 'vitest';
import { format } from '../messages/format.ts';
import { fr } from '../messages/fr/index.ts';
import { refundAhead, refundDone } from './refund-words.ts';

test('the amount that comes back and the amount that is kept add up to the price', () => {
  expect(refundAhead({ total: 1600 }, 800, fr, format('fr'))).toContain(
    'Sur 16\u00a0€, 8\u00a0€ vous sont rendus',
  );
  expect(refundDone({ total: 5800 }, 2900, fr, format('fr'))).toContain('Le lieu garde 29\u00a0€');
});

test('a booking that cost nothing owes nothing', () => {
  expect(refundAhead({ total: 0 }, 0, fr, format('fr'))).toBe(fr.bookings.cancellation.free);
});
