import type { Bookable } from '@escale/db/bookings';
import {
  type FirstOccurrence,
  fieldsOn,
  nominalPeriod,
  type RepeatedRequest,
  readFirstOccurrence,
  type SeriesRequest,
  type StayFields,
} from '@escale/shared/bookings';
import type { Interval, LocalDate, Result } from '@escale/shared/kernel';
import { type Refusal, Refused } from '../refused.ts';
import { type DecidedStay, decideStay, stayFieldsOf } from './decide-stay.ts';
import { expandRrule } from './expand-rrule.ts';

/** One date of a series: its stay or what stands against it, and the time it is listed at. */
export type DecidedOccurrence = {
  decided: Result<DecidedStay, Refusal>;
  period: Interval;
  date: LocalDate;
  fields: StayFields;
};

type Rule = RepeatedRequest & Pick<SeriesRequest, 'rrule'>;

/** What is wrong with the request itself, whatever the date. */
const ofTheRequest: ReadonlySet<Refusal['code']> = new Set<Refusal['code']>([
  'stay-form-unclear',
  'malformed-instant',
  'malformed-date',
  'end-before-start',
  'off-slot-grid',
  'stay-too-short',
  'stay-too-long',
  'quantity-above-pool',
  'whole-resource-quantity',
  'unit-not-in-resource',
  'audience-not-verified',
]);

/**
 * Every date that the rule names, judged by rules and tariffs, before anyone looks whether it is free.
 * @throws Refused rrule-… | series-needs-account, or what is wrong with the request itself
 */
export const decideSeries = (
  bookable: Bookable,
  request: Rule,
  mostDates = Number.POSITIVE_INFINITY,
): DecidedOccurrence[] => {
  const first = firstOccurrence(bookable, request);
  const dates = expandRrule(request.rrule, first);
  if (!dates.ok) throw new Refused(dates.refusal);
  if (dates.value.length > mostDates)
    throw new Refused({ code: 'series-needs-account', dates: dates.value.length, most: mostDates });
  const occurrences = dates.value.map((date) => decideOccurrence(bookable, request, first, date));
  const decided = occurrences[0]?.decided;
  if (decided?.ok === false && ofTheRequest.has(decided.refusal.code)) throw new Refused(decided.refusal);
  return occurrences;
};

/** @throws Refused when it has no local time that exists once */
export const firstOccurrence = ({ place }: Bookable, request: RepeatedRequest): FirstOccurrence => {
  const first = readFirstOccurrence(stayFieldsOf(request), place.timeZone);
  if (!first.ok) throw new Refused(first.refusal);
  return first.value;
};

export const decideOccurrence = (
  bookable: Bookable,
  { quantity, unitId, audience, usePasses }: RepeatedRequest,
  first: FirstOccurrence,
  date: LocalDate,
): DecidedOccurrence => {
  const fields = fieldsOn(first, date);
  const decided = decideStay(bookable, { ...fields, quantity, unitId, audience, usePasses });
  const period = decided.ok ? decided.value.stay.interval : nominalPeriod(first, date);
  return { decided, period, date, fields };
};
