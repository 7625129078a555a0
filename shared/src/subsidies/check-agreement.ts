import { accept, daysBetween, isLocalDate, type Result, refuse } from '../kernel/index.ts';
import type { AgreementWish } from './subsidies.contract.ts';
import { unitsOfMetric } from './subsidy.ts';

export type AgreementRefusal =
  | { code: 'malformed-date'; date: string }
  | { code: 'range-backwards'; from: string; to: string }
  | { code: 'range-too-long'; maxDays: number }
  | {
      code: 'target-unclear';
      target: number;
      reason: 'unit' | 'above-100-percent' | 'no-group' | 'not-by-hand';
    }
  | { code: 'instalments-above-amount'; instalmentsCents: number; amountCents: number };

/** Three years: as long as figures are read for at once. */
const MAX_DAYS = 1_096;

/** What stands against an agreement on a subsidy of that amount; `target` counts from 0. */
export function checkAgreement(
  agreement: AgreementWish,
  amountCents: number,
): Result<AgreementWish, AgreementRefusal> {
  const date = datesIn(agreement).find((one) => !isLocalDate(one));
  if (date !== undefined) return refuse({ code: 'malformed-date', date });
  const { startsOn: from, endsOn: to, instalments } = agreement;
  if (to < from) return refuse({ code: 'range-backwards', from, to });
  if (daysBetween(from, to) >= MAX_DAYS) return refuse({ code: 'range-too-long', maxDays: MAX_DAYS });
  for (const [target, wish] of agreement.targets.entries()) {
    const reason = unclear(wish);
    if (reason !== null) return refuse({ code: 'target-unclear', target, reason });
  }
  const instalmentsCents = instalments.reduce((sum, one) => sum + one.amountCents, 0);
  if (instalmentsCents > amountCents)
    return refuse({ code: 'instalments-above-amount', instalmentsCents, amountCents });
  return accept(agreement);
}

const datesIn = (agreement: AgreementWish): string[] =>
  [
    agreement.signedOn,
    agreement.startsOn,
    agreement.endsOn,
    agreement.publishedOn,
    agreement.reportReceivedOn,
    ...agreement.targets.map(({ reported }) => reported?.on),
    ...agreement.instalments.flatMap(({ dueOn, paidOn }) => [dueOn, paidOn]),
  ].filter((date) => typeof date === 'string');

function unclear({ metric, unit, value, label, reported }: AgreementWish['targets'][number]) {
  if (!unitsOfMetric[metric].some((known) => known === unit)) return 'unit';
  if (unit === 'percent' && value > 100) return 'above-100-percent';
  if (metric === 'publics') return label === undefined ? 'no-group' : null;
  return reported === undefined ? null : 'not-by-hand';
}
