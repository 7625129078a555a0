import { accept, type Interval, type Result, refuse } from '../kernel/index.ts';
import {
  audiencesOn,
  type PricingRefusal,
  standardAudience,
  type Tariff,
  type TariffsInForce,
  tariffsInForce,
  type VerifiedAudience,
} from '../pricing/index.ts';
import { deriveStay } from './derive-stay.ts';
import { type Holdings, type SoldToPerson, sellToPerson } from './sell-to-person.ts';
import type { Stay, StayContext, StayRefusal } from './stay.ts';
import type { StayFields } from './stay-request.schema.ts';

/** `spendings` are the points that passes pay, date by date. */
export type PricedStay = SoldToPerson & { stay: Stay; tariffs: TariffsInForce };

export type AudienceRefusal = { code: 'audience-not-verified'; audience: string };

type Sale = StayContext & {
  tariffs: readonly Tariff[];
  /** Those the place has verified for the person; one counts when it is good for the stay's first date. */
  verifiedAudiences: readonly VerifiedAudience[];
  /** The person's own choice among them; without one, the cheapest. */
  audience?: string | undefined;
  quantity: number;
  /** Where the stay is made of parts, with other spaces between them: only these are sold. */
  parts?: readonly Interval[] | undefined;
  holdings?: Holdings | undefined;
  /** False when the person declines to use passes. */
  usePasses?: boolean | undefined;
};

/** The stay that a request means and the least it can be sold for: what quote, booking and search share. */
export function priceStay(
  fields: StayFields,
  sale: Sale,
): Result<PricedStay, StayRefusal | PricingRefusal | AudienceRefusal> {
  const { audience, verifiedAudiences, calendar, rules, quantity, holdings, usePasses, parts } = sale;
  const stay = deriveStay(fields, sale);
  if (!stay.ok) return stay;
  const { interval, startsOn } = stay.value;
  const verified = audiencesOn(verifiedAudiences, startsOn);
  if (audience !== undefined && audience !== standardAudience && !verified.includes(audience))
    return refuse({ code: 'audience-not-verified', audience });
  const audiences = audience === undefined ? verified : [audience];
  const tariffs = tariffsInForce(sale.tariffs, startsOn, audiences);
  const sold = sellToPerson({
    calendar,
    rules,
    stay: interval,
    parts,
    tariffs,
    quantity,
    holdings,
    usePasses,
  });
  return sold.ok ? accept({ stay: stay.value, ...sold.value, tariffs }) : sold;
}
