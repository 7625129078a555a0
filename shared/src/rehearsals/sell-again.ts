import { type SoldToPerson, sellToPerson } from '../bookings/index.ts';
import type { Interval, LocalDate } from '../kernel/index.ts';
import {
  audiencesOn,
  keptCents,
  type TariffsInForce,
  tariffsInForce,
  type VerifiedAudience,
} from '../pricing/index.ts';
import type { Ledger } from './ledger.ts';
import type { PastRequest, SoldSpace, Terms } from './past-request.ts';

export type SoldAgain = { sold: SoldToPerson; tariffs: TariffsInForce; audiences: readonly string[] };

type Sale = {
  request: PastRequest;
  space: SoldSpace;
  terms: Terms;
  stay: { interval: Interval; startsOn: LocalDate };
  ledger: Ledger;
};

/** What a stay costs with the tariffs of the terms, and with all the person has by then. */
export function sellAgain(
  { request, space, terms, stay, ledger }: Sale,
  audiences: readonly string[],
): SoldAgain | { refusal: string } {
  const { memberId, resourceId, soldAt, quantity, lines } = request;
  const holdings =
    memberId === null ? undefined : ledger.holdingsOf({ memberId, resourceId }, soldAt, stay.startsOn);
  const tariffs = tariffsInForce(space.tariffs, stay.startsOn, audiences);
  const usePasses = lines.some(({ formula }) => formula === 'pass');
  const sold = sellToPerson({
    calendar: terms.calendar,
    rules: space.rules,
    stay: stay.interval,
    tariffs,
    quantity,
    holdings,
    usePasses,
  });
  return sold.ok ? { sold: sold.value, tariffs, audiences } : { refusal: sold.refusal.code };
}

/**
 * The audiences that a stay was sold to are not on record where the person left the choice to us: they are those that
 * give the price that was paid. What the place has verified today comes first.
 */
export function sellAsThen(
  sale: Sale,
  verified: readonly VerifiedAudience[],
): { sale: SoldAgain | null; isPriceOnRecord: boolean } {
  const { request, space, stay } = sale;
  const chosen = request.audience === 'standard' ? [] : [[request.audience]];
  const known = [...new Set(space.tariffs.map(({ audience }) => audience))];
  const candidates = [...chosen, audiencesOn(verified, stay.startsOn), [], ...known.map((one) => [one])];
  const paidCents = request.totalCents - keptCents(request.lines);
  let first: SoldAgain | null = null;
  for (const audiences of candidates) {
    const again = sellAgain(sale, audiences);
    if ('refusal' in again) continue;
    if (again.sold.price.totalCents === paidCents) return { sale: again, isPriceOnRecord: true };
    first ??= again;
  }
  return { sale: first, isPriceOnRecord: false };
}
