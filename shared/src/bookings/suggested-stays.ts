import {
  type Interval,
  instantText,
  type LocalDate,
  minuteMs,
  type Result,
  slotAtOrAfter,
  slotAtOrBefore,
} from '../kernel/index.ts';
import { openDay } from '../places/index.ts';
import { audiencesOn, type Price, type PricingRefusal, type TariffsInForce } from '../pricing/index.ts';
import { type BookingRules, rulesInForce, type VariedFormula } from '../resources/index.ts';
import { deriveStay } from './derive-stay.ts';
import { type Holdings, sellToPerson } from './sell-to-person.ts';
import type { Half, Stay, StayContext, StayRefusal } from './stay.ts';
import type { StayFields } from './stay-request.schema.ts';

/** A stay worth a radio button, and the very request that books it. */
export type StayOption = {
  formula: 'day' | 'half_day' | null;
  half: Half | null;
  request: StayFields;
  interval: Interval;
  outcome: Result<{ stay: Stay; price: Price }, StayRefusal | PricingRefusal>;
};

type Wish = StayContext & {
  date: LocalDate;
  tariffs: TariffsInForce;
  quantity: number;
  holdings?: Holdings | undefined;
};

/** The whole day, its halves, or what is left of them today; none on a closed day or one that is over. */
export function suggestedStays(wish: Wish): StayOption[] {
  const { calendar, date } = wish;
  const { open, splitAt } = openDay(calendar, date);
  const opening = open[0]?.start;
  const closing = open.at(-1)?.end;
  if (opening === undefined || closing === undefined || splitAt === null) return [];
  const day = { start: opening, end: closing };
  const morning = { start: opening, end: Math.min(splitAt, closing) };
  const afternoon = { start: Math.max(splitAt, opening), end: closing };
  const options = [
    optionOf(wish, day, { formula: 'day', count: 1, date }),
    optionOf(wish, morning, { formula: 'half_day', date, half: 'morning' }),
    optionOf(wish, afternoon, { formula: 'half_day', date, half: 'afternoon' }),
  ].filter((option) => option !== null);
  return options.filter((option, i) => !options.slice(0, i).some((earlier) => isSame(earlier, option)));
}

function optionOf(wish: Wish, interval: Interval, request: StayFields): StayOption | null {
  if (interval.start >= interval.end) return null;
  const formula = request.formula === 'day' ? 'day' : 'half_day';
  const earliest = wish.now + rulesFor(wish, formula).minNoticeMinutes * minuteMs;
  if (interval.start >= earliest) {
    return { formula, half: request.half ?? null, request, interval, outcome: outcomeOf(wish, request) };
  }
  const byTheClock = rulesFor(wish, 'hour');
  return restOf(wish, interval, byTheClock);
}

function rulesFor({ rules, date, verifiedAudiences = [] }: Wish, formula: VariedFormula): BookingRules {
  return rulesInForce(rules, { date, formula, audiences: audiencesOn(verifiedAudiences, date) });
}

/** What is left once the formula's own start has passed: from the next slot on, if that is long enough. */
function restOf(wish: Wish, interval: Interval, rules: BookingRules): StayOption | null {
  const { timeZone } = wish.calendar;
  const { slotMinutes, minMinutes, minNoticeMinutes } = rules;
  const earliest = wish.now + minNoticeMinutes * minuteMs;
  const start = slotAtOrAfter(earliest, slotMinutes, timeZone);
  const end = slotAtOrBefore(interval.end, slotMinutes, timeZone);
  if (end - start < minMinutes * minuteMs) return null;
  const request = { start: instantText(start, timeZone), end: instantText(end, timeZone) };
  return { formula: null, half: null, request, interval: { start, end }, outcome: outcomeOf(wish, request) };
}

function outcomeOf(wish: Wish, request: StayFields): StayOption['outcome'] {
  const stay = deriveStay(request, wish);
  if (!stay.ok) return stay;
  const sold = sellToPerson({ ...wish, stay: stay.value.interval });
  return sold.ok ? { ok: true, value: { stay: stay.value, price: sold.value.price } } : sold;
}

function isSame(a: StayOption, b: StayOption): boolean {
  return a.interval.start === b.interval.start && a.interval.end === b.interval.end;
}
