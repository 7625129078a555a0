import { clockOfText } from '../../time/wall-clock.ts';
import type { Format } from '../format.ts';
import type { refusals as words } from '../fr/refusals.ts';
import type { RefusalWords } from '../refusal-words.ts';

const time = (text: string, format: Format) => format.time(clockOfText(text).minutes);
const moment = (text: string, format: Format) =>
  `${format.longDay(clockOfText(text).date)} at ${time(text, format)}`;
const length = (minutes: number, format: Format) =>
  minutes > 1440 ? `${Math.floor(minutes / 1440)}\u00a0days` : format.duration(minutes);
const chooseAgain = 'Choose your time again on the page of the place.';
const formulas = {
  hour: 'by the hour',
  half_day: 'by the half-day',
  day: 'by the day',
  week: 'by the week',
  month: 'by the month',
};

export const refusals = {
  titles: {
    full: 'It is full at that time',
    free: 'Room has become free',
    priceChanged: 'The price has changed',
    impossible: 'That time is not possible',
    failed: 'The booking did not go through',
    cancelFailed: 'The cancellation did not go through',
  },
  nothingBooked: 'Nothing is booked, nothing is due, and what you wrote is still there.',
  unknown: (id: string) =>
    `The service refused and we cannot say why. Try again; if it happens again, write to us with this reference: ${id}.`,
  sentences: {
    'stay-form-unclear': () => `The address of this page is incomplete. ${chooseAgain}`,
    'malformed-instant': () => `The time in the address of this page cannot be read. ${chooseAgain}`,
    'malformed-date': () => `The date in the address of this page cannot be read. ${chooseAgain}`,
    'nonexistent-local-time': ({ nextExisting }, format) =>
      `That time does not exist: the clock jumps an hour ahead that night. Choose ${time(nextExisting, format)} or later.`,
    'ambiguous-local-time': () =>
      'That time comes twice that night, because the clock goes back an hour. Choose an earlier or a later time.',
    'end-before-start': () => 'The end comes before the start. Swap them, or choose again.',
    'off-slot-grid': ({ slotMinutes, nearest }, format) =>
      `Bookings here start and end every ${slotMinutes}\u00a0minutes. Choose ${format.either(nearest.map((text) => time(text, format)))}.`,
    'outside-opening-hours': ({ field, open }, format) =>
      open.length === 0
        ? 'The place is closed that day. Choose another day.'
        : `That day the place is open ${format.list(open.map(({ start, end }) => `from ${time(start, format)} to ${time(end, format)}`))}. Choose ${field === 'start' ? 'an arrival' : 'a departure'} within these hours.`,
    'closed-that-day': ({ nextOpenDate }, format) =>
      nextOpenDate
        ? `The place is closed that day. The next open day is ${format.longDay(nextOpenDate)}.`
        : 'The place is closed that day, and its next hours are not known yet.',
    'empty-half-day': ({ half }) =>
      `The place does not open in the ${half} that day. Choose the other half of the day.`,
    'stay-too-short': ({ minMinutes }, format) =>
      `This space is booked for at least ${length(minMinutes, format)}. Make your stay longer.`,
    'stay-too-long': ({ maxMinutes }, format) =>
      `This space is booked for at most ${length(maxMinutes, format)}. Make your stay shorter, or book twice.`,
    'starts-in-the-past': () => 'That has already begun. Choose a time to come.',
    'too-little-notice': ({ minNoticeMinutes, earliestStart }, format) =>
      `This space is booked at least ${length(minNoticeMinutes, format)} ahead. The first possible start is ${moment(earliestStart, format)}.`,
    'beyond-horizon': ({ lastDate }, format) =>
      `That is too far ahead: this space can be booked until ${format.fullDay(lastDate)}.`,
    'quantity-above-pool': ({ units }) =>
      units === 1 ? 'There is only one here. Ask for one.' : `There are only ${units} here. Ask for fewer.`,
    'whole-resource-quantity': () => 'This space is booked as a whole: once is enough.',
    'unit-not-in-resource': () => `The seat you chose is not in this space. ${chooseAgain}`,
    'closed-for-the-whole-stay': () => 'The place is closed for the whole of that stay. Choose other dates.',
    'not-sold-for-this-duration': ({ formulas: sold }, format) =>
      sold.length === 0
        ? 'This space has no tariff yet, so it cannot be booked here.'
        : `That length of stay is not sold here. This space is sold ${format.either(sold.map((one) => formulas[one]))}.`,
    'slot-unavailable': () =>
      'There is not enough room left for all of that time. Choose another time below, or another place.',
    'price-changed': ({ expectedTotal, total }, format) =>
      `The place changed its tariff while you were booking: ${format.price(total)} instead of ${format.price(expectedTotal)}. It is for you to say whether that suits you.`,
    'audience-not-verified': () =>
      'The place has not verified yet that this tariff is for you. Ask it, or book at the standard tariff.',
    'place-not-open-for-bookings': () => 'This place does not take bookings here at the moment.',
    'training-required': () =>
      'This machine requires training, which the place has not confirmed for you yet. Talk to the place.',
    'hold-expired': () =>
      'The time has run out: this is no longer held for you. Ask for the same time again; it may still be free.',
    'hold-extension-limit': () => 'This hold cannot be extended again. Confirm before it ends, or let it go.',
    'too-many-holds': ({ most }) =>
      `You already hold ${most} stays, the most one person can hold at a time. Confirm one or let one go, then come back.`,
    'quota-reached': ({ most }) =>
      most === 1
        ? 'The place lets one person have one stay to come in this space, and you have one. Once it is over or cancelled you can book again.'
        : `The place lets one person have ${most} stays to come in this space, and you have them. Once one is over or cancelled you can book again.`,
    'room-is-free': () => 'Room has just become free: book it now instead of waiting.',
    'not-waiting': () => 'You are no longer waiting for this time.',
    'pass-spent': () =>
      'The points of your pass have just been spent elsewhere. Look at the new price, then press again.',
    'rrule-malformed': () => 'The repetition in the address of this page cannot be read. Choose it again.',
    'rrule-not-supported': () => 'This repetition is not offered here. Choose another one.',
    'rrule-endless': () => 'Say how many times, or until which day.',
    'rrule-too-long': ({ lastDate }, format) =>
      `These are too many dates: the last would be ${format.fullDay(lastDate)}. A repetition lasts a year at most.`,
    'rrule-misses-first-date': ({ nextDate }, format) =>
      `The first day you chose is not in this rhythm. Begin on ${format.longDay(nextDate)}.`,
    'rrule-empty': () => 'This rhythm gives no date. Choose a later end.',
    'series-needs-account': ({ dates, most }) =>
      `That is ${dates} dates. Without an account ${most} are priced at most: sign in, or choose fewer dates.`,
    'series-conflict': () =>
      'One of these dates has just been taken. Look at the list below, then decide again.',
    'idempotency-in-flight': () =>
      'Your first request is still running. Wait a few seconds, then press again: you will book only once.',
    'idempotency-key-reused': () =>
      'Your request may have gone through already. Look at your bookings before you start again.',
    'wrong-origin': () =>
      'The page comes from another address than the service. Open it again from the home page.',
    'too-many-requests': () => 'Too many requests in a short time. Wait a minute, then press again.',
    overloaded: () =>
      'The service is very busy. Wait a few seconds, then press again: you will book only once.',
    'api-unreachable': () =>
      'The service did not answer. Press again in a moment: should the first request have gone through, you will not book twice.',
    'invalid-transition': () =>
      'This booking has changed in the meantime. See where it stands before you go on.',
  } satisfies RefusalWords,
} satisfies typeof words;
