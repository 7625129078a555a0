import { type BookingStatus, seatFreezesAt } from '../bookings/index.ts';
import type { Instant, Interval } from '../kernel/index.ts';
import { type BookingTopic, bookingTopics } from './booking-words.ts';
import { type CommunityTopic, communityMails } from './community-mails.ts';
import type { PassTopic } from './compose-pass-mail.ts';
import { type EventTopic, eventMails } from './event-mails.ts';
import { type FigureTopic, figureMails } from './figure-mails.ts';
import { type IncidentTopic, incidentMails } from './incident-mails.ts';
import { type InitiativeTopic, initiativeMails } from './initiative-mails.ts';
import { type MemberTopic, memberMails } from './member-mails.ts';
import { type SeriesTopic, seriesMails } from './series-mails.ts';
import { targetTopics } from './target-mails.ts';
import { type StatementTopic, statementMails, voucherEndingTopic } from './voucher-mails.ts';

/** What is told to nobody by mail. A topic that stands nowhere waits: a newer version may know it. */
const silentTopics = new Set([
  'booking.checked_in',
  'member.signed_up',
  // Told once, with all the dates of the series.
  'booking.placed_in_series',
  'booking.cancelled_in_series',
]);

export const isSilentTopic = (topic: string): boolean => silentTopics.has(topic);
export const isBookingTopic = (topic: string): topic is BookingTopic =>
  bookingTopics.some((known) => known === topic);
/** Tells a guest the link that confirms. */
export const isGuestTopic = (topic: string): boolean => topic === 'booking.guest_held';
export const isSeriesTopic = (topic: string): topic is SeriesTopic => Object.hasOwn(seriesMails, topic);
export const isEventTopic = (topic: string): topic is EventTopic => Object.hasOwn(eventMails, topic);
export const isPassTopic = (topic: string): topic is PassTopic =>
  topic === 'pass.bought' || topic === 'pass.terminated';
export const isCommunityTopic = (topic: string): topic is CommunityTopic =>
  Object.hasOwn(communityMails, topic);
/** What one person wrote to another. */
export const isMessageTopic = (topic: string): boolean => topic === 'people.message';
export const isIncidentTopic = (topic: string): topic is IncidentTopic => Object.hasOwn(incidentMails, topic);
/** Tells those who run a place that one of its webhooks fails. */
export const isWebhookTopic = (topic: string): boolean => topic === 'webhook.failing';
/** What becomes of what somebody has written for the guide. */
export const isInitiativeTopic = (topic: string): topic is InitiativeTopic =>
  Object.hasOwn(initiativeMails, topic);
export const isFigureTopic = (topic: string): topic is FigureTopic => Object.hasOwn(figureMails, topic);
export const isTargetTopic = (topic: string): boolean => targetTopics.some((known) => known === topic);
export const isStatementTopic = (topic: string): topic is StatementTopic =>
  Object.hasOwn(statementMails, topic);
/** Tells a person that a voucher of theirs ends with something left on it. */
export const isVoucherTopic = (topic: string): boolean => topic === voucherEndingTopic;
export const isMemberTopic = (topic: string): topic is MemberTopic => Object.hasOwn(memberMails, topic);

/** Where a mail is true only as long as the booking is in one of these states; the others stay true. */
const saidOnlyWhile: Partial<Record<BookingTopic, readonly BookingStatus[]>> = {
  'booking.held': ['held'],
  'booking.requested': ['requested'],
  'booking.confirmed': ['confirmed', 'checked_in'],
  'booking.rescheduled': ['confirmed', 'requested', 'checked_in'],
  'waiting_list.offered': ['held'],
  'booking.reminder': ['confirmed'],
  'booking.seat_fixed': ['confirmed'],
  'booking.completed': ['completed'],
};

/** So long after its end a stay's receipt still finds a reader; a server that gets its mail server late sends no old ones. */
const RECEIPT_MS = 7 * 24 * 3_600_000;

type Moment = { now: Instant; period: Interval; timeZone: string; status: BookingStatus };

const isTimely = (topic: BookingTopic, { now, period: { start, end }, timeZone }: Moment): boolean => {
  if (topic === 'booking.no_show') return true;
  if (topic === 'booking.completed') return now < end + RECEIPT_MS;
  // A stay that was moved meanwhile is not near any more; it will be again.
  if (topic === 'booking.reminder' || topic === 'booking.seat_fixed')
    return now < start && now >= seatFreezesAt(start, timeZone);
  return now < end;
};

/**
 * Whether a mail still tells the truth by the time it leaves: a hold that was confirmed meanwhile needs none, and
 * once a stay is over only an absence and a receipt are left to be said.
 */
export const isWorthSaying = (topic: BookingTopic, moment: Moment): boolean =>
  isTimely(topic, moment) && (saidOnlyWhile[topic]?.includes(moment.status) ?? true);
