import type { Bookable } from '@escale/db/bookings';
import { allocatedPeriod, checkClaim, deriveStay, type SeatWish, walkInRules } from '@escale/shared/bookings';
import { type Instant, instantText, netOf, type Result } from '@escale/shared/kernel';
import type { Price, PriceLine } from '@escale/shared/pricing';
import { type BookingLine, factsOf, type LineFault, nameKey } from '@escale/shared/transfers';
import { decideStay } from '../bookings/decide-stay.ts';

type Decided = { price: Omit<Price, 'shares'>; unitId: string | undefined; seat: SeatWish | null };
export type DecidedBroughtStay = Decided & { line: number; read: BookingLine; bookable: Bookable };

type Outcome = { ok: true; value: Decided } | { ok: false; faults: LineFault[] };

/** Rules and price of one line; its seat is null where it takes none, because it was cancelled. */
export const decideBroughtStay = (found: Bookable, read: BookingLine, now: Instant): Outcome => {
  const unit = read.unit === null ? undefined : unitNamed(found, read.unit);
  if (unit === null) return faulty('unit', read.unit ?? '', 'unknown-unit');
  const { resource, calendar } = found;
  const { unitIds, allocation } = resource;
  const quantity = read.quantity ?? 1;
  const claim = checkClaim({ quantity, unitId: unit?.id }, { allocation, unitIds });
  if (!claim.ok) return faulty('quantity', String(quantity), claim.refusal.code, claim.refusal);
  const isToCome = read.start >= now && read.status !== 'cancelled';
  const rules = { ...walkInRules(resource.rules, true), requiresTraining: false };
  // What has begun is judged as on the day it began: it needs no notice and lies within every horizon.
  const moment = isToCome ? now : read.start;
  const bookable = { ...found, resource: { ...resource, rules }, now: moment, audiences: audiencesOf(read) };
  const wish = timesOf(read, calendar.timeZone);
  const stay = isToCome
    ? deriveStay(wish, { calendar, rules, now, verifiedAudiences: bookable.audiences })
    : null;
  if (stay && !stay.ok) return refused(read, stay.refusal);
  const price = priceOf(bookable, read, quantity, wish);
  if (!price.ok) {
    if (isToCome) return refused(read, price.refusal);
    return faulty('amount', '', 'price-needed', { because: price.refusal.code });
  }
  const period = allocatedPeriod({ start: read.start, end: read.end }, isToCome ? rules.bufferMinutes : 0);
  const seat = { allocation, unitIds, quantity, wantedUnitId: unit?.id, period };
  return {
    ok: true,
    value: { price: price.value, unitId: unit?.id, seat: read.status === 'cancelled' ? null : seat },
  };
};

const unitNamed = ({ resource }: Bookable, label: string) =>
  resource.units.find((unit) => nameKey(unit.label) === nameKey(label)) ?? null;

const audiencesOf = ({ audience }: BookingLine) =>
  audience === null ? [] : [{ audience, validUntil: null }];

const timesOf = ({ start, end }: BookingLine, timeZone: string) => ({
  start: instantText(start, timeZone),
  end: instantText(end, timeZone),
});

type Wish = { start: string; end: string };

/** As given, else as its space sells it to somebody without passes. */
const priceOf = (
  bookable: Bookable,
  read: BookingLine,
  quantity: number,
  wish: Wish,
): Result<Omit<Price, 'shares'>, { code: string }> => {
  const { amount, status } = read;
  if (amount !== null || status === 'cancelled')
    return {
      ok: true,
      value: agreed(amount ?? 0, read.vatRate ?? bookable.tariffs[0]?.vatRateBasisPoints ?? 2_000),
    };
  const { holdings: _, ...deciding } = bookable;
  const decided = decideStay(deciding, {
    ...wish,
    quantity,
    ...(read.audience && { audience: read.audience }),
    usePasses: false,
  });
  if (!decided.ok) return decided;
  const { shares: __, ...price } = decided.value.price;
  return { ok: true, value: price };
};

const agreed = (totalCents: number, vatRateBasisPoints: number): Omit<Price, 'shares'> => {
  const netCents = netOf(totalCents, vatRateBasisPoints);
  const vatCents = totalCents - netCents;
  const line: PriceLine = {
    formula: 'agreed',
    count: 1,
    unitAmountCents: totalCents,
    amountCents: totalCents,
    netCents,
    vatCents,
    vatRateBasisPoints,
  };
  return { totalCents, netCents, vatCents, currency: 'EUR', lines: [line] };
};

const faulty = (column: string, value: string, code: string, facts: object = {}): Outcome => ({
  ok: false,
  faults: [{ column, value, code, facts: factsOf(facts) }],
});

const refused = (read: BookingLine, refusal: { code: string; field?: string }): Outcome => {
  const column = refusal.field === 'end' ? 'end' : 'start';
  return faulty(column, new Date(read[column]).toISOString(), refusal.code, refusal);
};
