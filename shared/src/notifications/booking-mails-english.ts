import { type BookingTopic, type BookingWords, isApproval, until } from './booking-words.ts';
import type { BookingFacts } from './mail-facts.ts';

const cancellation = ({ cause: { from, isByPlace } }: BookingFacts): string => {
  if (!isByPlace) return 'Your booking is cancelled.';
  return from === 'requested'
    ? 'The place could not accept your request. You hold nothing there any more and owe nothing.'
    : 'The place had to cancel your booking and apologises.';
};

const displacement = ({ status, refundCents }: BookingFacts): string => {
  if (status === 'cancelled')
    return 'The place has to close on these dates and had to cancel your booking. You are refunded in full.';
  return refundCents !== null
    ? 'The place has to close and your booking ends sooner than planned. You are refunded in full.'
    : 'The place has to close some of its rooms. Your booking stands, and this is where; its price is unchanged.';
};

/** What the person is told. Dates, price and reference stand below it in every mail. */
export const englishBookingMails: Record<BookingTopic, BookingWords> = {
  'booking.held': {
    subject: 'held for you',
    says: (facts, format) =>
      `We are keeping this for you${until(' until ', facts, format)}. Confirm it before then; otherwise it becomes free again and you owe nothing.`,
  },
  'booking.requested': {
    subject: 'your request was sent',
    says: () =>
      'Your request was sent to the place, which will answer within 48\u00a0hours. Until then nobody else can take it.',
  },
  'booking.confirmed': {
    subject: (facts) => (isApproval(facts) ? 'your request is accepted' : 'your booking is confirmed'),
    says: (facts) =>
      isApproval(facts)
        ? 'The place has accepted your request: your booking is confirmed. We look forward to seeing you.'
        : 'Your booking is confirmed. We look forward to seeing you.',
  },
  'booking.cancelled': {
    subject: ({ cause: { from, isByPlace } }) =>
      isByPlace && from === 'requested' ? 'your request was not accepted' : 'your booking is cancelled',
    says: cancellation,
  },
  'booking.expired': {
    subject: 'your booking has lapsed',
    says: (facts) =>
      isApproval(facts)
        ? 'The place did not answer your request in time: it is free again and you owe nothing. You are welcome to ask anew.'
        : 'This booking was not confirmed in time: it is free again and you owe nothing. You are welcome to book it anew.',
  },
  'booking.rescheduled': {
    subject: 'your booking has moved',
    says: () => 'Your booking has moved. These are its new dates; the old ones no longer hold.',
  },
  'booking.no_show': {
    subject: 'we missed you',
    says: () =>
      'The place did not record your arrival, and your seat was released. If this is a mistake, tell the place and quote the reference.',
  },
  'booking.displaced': { subject: 'your booking changes', says: displacement },
  'booking.reminder': {
    subject: 'your booking is coming up',
    says: () =>
      'Your booking is coming up: this is where and when we expect you. If you cannot come, cancel it, and somebody else can have the seat.',
  },
  'booking.seat_fixed': {
    subject: 'your seat is fixed',
    says: () => 'Your seat is fixed and will not change any more.',
  },
  'booking.completed': {
    subject: 'your receipt',
    says: () => 'Thank you for coming. This is the receipt of your booking.',
    note: 'This receipt is not an invoice and does not prove payment. For an invoice, ask the place and quote the reference.',
  },
  'waiting_list.offered': {
    subject: 'something has become free for you',
    says: (facts, format) =>
      `What you were waiting for has become free. It is yours if you confirm it${until(' before ', facts, format)}; after that it is offered to the next person.`,
  },
};
