import type { Bookable } from '@escale/db/bookings';
import {
  allocatedPeriod,
  checkClaim,
  noHoldings,
  type PricedStay,
  payByVoucher,
  priceStay,
  type StayFields,
} from '@escale/shared/bookings';
import { accept, type Interval, localDateOf, type Result, refuse } from '@escale/shared/kernel';
import type { VoucherSpend, VoucherState } from '@escale/shared/vouchers';
import type { Refusal } from '../refused.ts';

export type StayWish = StayFields & {
  quantity?: number | undefined;
  unitId?: string | undefined;
  audience?: string | undefined;
  /** Of a stay that leaves the space and comes back: the periods in it. */
  parts?: readonly Interval[] | undefined;
  /** False when the person declines to use passes. */
  usePasses?: boolean | undefined;
  voucherId?: string | undefined;
};

export type DecidedStay = PricedStay & {
  /** What pays the whole stay instead of the person. */
  voucher?: VoucherSpend | undefined;
  quantity: number;
  period: Interval;
  usePasses: boolean | undefined;
  parts: readonly Interval[] | undefined;
};

type Deciding = Pick<Bookable, 'calendar' | 'tariffs' | 'audiences' | 'now'> & {
  /** Without them the price is that of a person who has nothing at the place. */
  holdings?: Bookable['holdings'];
  trainedUntil?: Bookable['trainedUntil'];
  /** Read where the wish names one; null: the person has no such voucher. */
  voucher?: VoucherState | null;
  resource: Pick<Bookable['resource'], 'allocation' | 'rules'> & { units: readonly { id: string }[] };
};

/** What the rules and tariffs say to a wish, before anyone looks whether it is free; `period` holds the buffer. */
export const decideStay = (bookable: Deciding, wish: StayWish): Result<DecidedStay, Refusal> => {
  const { resource, calendar, tariffs, audiences: verifiedAudiences, holdings = noHoldings, now } = bookable;
  const { quantity = 1, unitId, audience, usePasses, parts, voucherId, ...rest } = wish;
  const unitIds = resource.units.map(({ id }) => id);
  const claim = checkClaim({ quantity, unitId }, { allocation: resource.allocation, unitIds });
  if (!claim.ok) return claim;
  const { rules } = resource;
  const person = { verifiedAudiences, audience, holdings, usePasses };
  const sale = { calendar, rules, now, tariffs, quantity, parts, ...person };
  const priced = priceStay(stayFieldsOf(rest), sale);
  if (!priced.ok) return priced;
  const { stay } = priced.value;
  if (rules.requiresTraining && endsBefore(bookable, stay.interval))
    return refuse({ code: 'training-required' });
  const period = allocatedPeriod(stay.interval, rules.bufferMinutes);
  const decided = { quantity, period, usePasses, parts };
  if (voucherId === undefined) return accept({ ...priced.value, ...decided });
  const { voucher } = bookable;
  if (!voucher) return refuse({ code: 'voucher-unknown' });
  const paid = payByVoucher(priced.value, { voucher, calendar, quantity });
  return paid.ok ? accept({ ...paid.value, ...decided }) : paid;
};

/** A training that is over when the stay begins; who has none at all is told so by `againstSale`. */
const endsBefore = ({ trainedUntil = null, calendar }: Deciding, { start }: Interval): boolean =>
  trainedUntil !== null && trainedUntil < localDateOf(start, calendar.timeZone);

/** The fields of a request that say when, without those that say what. */
export const stayFieldsOf = ({ start, end, formula, count, date, half }: StayFields): StayFields => ({
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(formula !== undefined && { formula }),
  ...(count !== undefined && { count }),
  ...(date !== undefined && { date }),
  ...(half !== undefined && { half }),
});
