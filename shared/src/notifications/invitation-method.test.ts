import { expect, test } from 'vitest';
import { invitationMethod } from './invitation-method.ts';

const after = (
  status: 'confirmed' | 'requested' | 'cancelled' | 'held',
  from: 'confirmed' | 'requested' | 'held' | null = null,
) => ({ status, cause: { from, isByPlace: false, reason: null } });

test('what is confirmed or moved is put into the calendar, and what was confirmed is taken out', () => {
  expect(invitationMethod('booking.confirmed', after('confirmed', 'requested'))).toBe('REQUEST');
  expect(invitationMethod('booking.rescheduled', after('confirmed'))).toBe('REQUEST');
  expect(invitationMethod('booking.cancelled', after('cancelled', 'confirmed'))).toBe('CANCEL');
  expect(invitationMethod('booking.displaced', after('cancelled', 'confirmed'))).toBe('CANCEL');
  expect(invitationMethod('booking.displaced', after('confirmed'))).toBe('REQUEST');
});

test('what was never in the calendar is not taken out of it', () => {
  expect(invitationMethod('booking.cancelled', after('cancelled', 'held'))).toBeNull();
  expect(invitationMethod('booking.cancelled', after('cancelled', 'requested'))).toBeNull();
  expect(invitationMethod('booking.rescheduled', after('requested'))).toBeNull();
  expect(invitationMethod('waiting_list.offered', after('held'))).toBeNull();
  expect(invitationMethod('booking.reminder', after('confirmed'))).toBeNull();
});
