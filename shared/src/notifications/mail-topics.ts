import { type BookingTopic, bookingMails } from './booking-mails.ts';
import { type MemberTopic, memberMails } from './member-mails.ts';

/** What is told to nobody by mail. A topic that stands nowhere waits: a newer version may know it. */
const silentTopics = new Set(['booking.checked_in', 'booking.completed', 'member.signed_up']);

export const isSilentTopic = (topic: string): boolean => silentTopics.has(topic);
export const isBookingTopic = (topic: string): topic is BookingTopic => Object.hasOwn(bookingMails, topic);
export const isMemberTopic = (topic: string): topic is MemberTopic => Object.hasOwn(memberMails, topic);

/** Once a stay is over, only one thing is left to be said about it. */
export const isWorthSaying = (topic: BookingTopic, { isOver }: { isOver: boolean }): boolean =>
  !isOver || topic === 'booking.no_show';
