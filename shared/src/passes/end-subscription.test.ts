import { expect, test } from 'vitest';
import { endSubscription } from './end-subscription.ts';

const stay = (bookingId: string, monthEndsOn: string) => ({
  bookingId,
  reference: bookingId,
  start: '2027-11-02T09:00:00+01:00',
  end: '2027-11-02T18:00:00+01:00',
  points: 3,
  monthEndsOn,
});
const subscription = { startsOn: '2027-09-15', today: '2027-10-01', paid: [], keepsStays: false };

test('a subscription ends with the month that runs, its first one where it has not begun', () => {
  expect(endSubscription(subscription)).toEqual({ ok: true, value: '2027-10-14' });
  expect(endSubscription({ ...subscription, today: '2027-10-15' })).toEqual({
    ok: true,
    value: '2027-11-14',
  });
  expect(endSubscription({ ...subscription, today: '2027-08-01' })).toEqual({
    ok: true,
    value: '2027-10-14',
  });
});

test('stays that the month itself pays for are no hindrance', () => {
  const paid = [stay('this month', '2027-10-14')];
  expect(endSubscription({ ...subscription, paid })).toEqual({ ok: true, value: '2027-10-14' });
});

test('stays that later months pay for are named: without those months nobody would have paid for them', () => {
  const paid = [stay('this month', '2027-10-14'), stay('last', '2027-12-14'), stay('next', '2027-11-14')];
  expect(endSubscription({ ...subscription, paid })).toMatchObject({
    ok: false,
    refusal: {
      code: 'subscription-pays-later-stays',
      endsOn: '2027-10-14',
      keptUntil: '2027-12-14',
      bookings: [{ bookingId: 'last' }, { bookingId: 'next' }],
    },
  });
  expect(endSubscription({ ...subscription, paid, keepsStays: true })).toEqual({
    ok: true,
    value: '2027-12-14',
  });
});
