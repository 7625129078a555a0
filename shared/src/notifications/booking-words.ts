import type { BookingFacts } from './mail-facts.ts';
import type { MailFormat } from './mail-format.ts';

export const bookingTopics = [
  'booking.held',
  'booking.requested',
  'booking.confirmed',
  'booking.cancelled',
  'booking.expired',
  'booking.rescheduled',
  'booking.no_show',
  'booking.displaced',
  'booking.reminder',
  'booking.seat_fixed',
  'booking.completed',
  'waiting_list.offered',
] as const;
export type BookingTopic = (typeof bookingTopics)[number];

export type BookingWords = {
  /** After the name of the place and a colon. */
  subject: string | ((facts: BookingFacts) => string);
  says: (facts: BookingFacts, format: MailFormat) => string;
  /** In small print below everything. */
  note?: string;
};

/** The place has said yes to what was only asked for. */
export const isApproval = ({ cause: { from } }: BookingFacts): boolean => from === 'requested';

/** Until when something stands, where it has an end. */
export const until = (text: string, { deadline }: BookingFacts, { moment }: MailFormat): string =>
  deadline === null ? '' : `${text}${moment(deadline)}`;
