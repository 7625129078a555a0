import type { BookingTopic } from './booking-words.ts';
import type { BookingFacts } from './mail-facts.ts';

/**
 * What a mail does to the reader's calendar (RFC 5546); null where it says nothing that a calendar should show. Only
 * what was confirmed is put there, so only that is taken out again.
 */
export function invitationMethod(
  topic: BookingTopic,
  { status, cause }: Pick<BookingFacts, 'status' | 'cause'>,
): 'REQUEST' | 'CANCEL' | null {
  const isConfirmed = status === 'confirmed' || status === 'checked_in';
  if (topic === 'booking.confirmed' || topic === 'booking.rescheduled') return isConfirmed ? 'REQUEST' : null;
  if (topic !== 'booking.cancelled' && topic !== 'booking.displaced') return null;
  if (status === 'cancelled') return cause.from === 'confirmed' ? 'CANCEL' : null;
  return isConfirmed ? 'REQUEST' : null;
}
