import type { BookingStatus } from '../bookings/index.ts';
import { type BookingTopic, bookingMails } from './booking-mails.ts';
import { type MemberTopic, memberMails } from './member-mails.ts';
import { type SeriesTopic, seriesMails } from './series-mails.ts';

/** What is told to nobody by mail. A topic that stands nowhere waits: a newer version may know it. */
const silentTopics = new Set([
  'booking.checked_in',
  'booking.completed',
  'member.signed_up',
  // Told once, with all the dates of the series.
  'booking.placed_in_series',
  'booking.cancelled_in_series',
]);

export const isSilentTopic = (topic: string): boolean => silentTopics.has(topic);
export const isBookingTopic = (topic: string): topic is BookingTopic => Object.hasOwn(bookingMails, topic);
export const isSeriesTopic = (topic: string): topic is SeriesTopic => Object.hasOwn(seriesMails, topic);
export const isMemberTopic = (topic: string): topic is MemberTopic => Object.hasOwn(memberMails, topic);

/** Where a mail is true only as long as the booking is in one of these states; the others stay true. */
const saidOnlyWhile: Partial<Record<BookingTopic, readonly BookingStatus[]>> = {
  'booking.held': ['held'],
  'booking.requested': ['requested'],
  'booking.confirmed': ['confirmed', 'checked_in'],
  'booking.rescheduled': ['confirmed', 'requested', 'checked_in'],
  'waiting_list.offered': ['held'],
};

/**
 * Whether a mail still tells the truth by the time it leaves: a hold that was confirmed meanwhile needs none, and
 * once a stay is over only an absence is left to be said.
 */
export const isWorthSaying = (
  topic: BookingTopic,
  { isOver, status }: { isOver: boolean; status: BookingStatus },
): boolean => (isOver ? topic === 'booking.no_show' : (saidOnlyWhile[topic]?.includes(status) ?? true));
