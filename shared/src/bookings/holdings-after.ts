import type { Interval } from '../kernel/index.ts';
import type { Pass, PassSpending } from '../passes/index.ts';
import type { FareAccount, TariffsInForce } from '../pricing/index.ts';
import type { Holdings, SoldToPerson } from './sell-to-person.ts';

type Sold = Pick<SoldToPerson, 'price' | 'lanes' | 'spendings'> & {
  stay: { interval: Interval };
  tariffs: Pick<TariffsInForce, 'month'>;
};

/** What a person has for a resource once a stay there is sold to them: what a stay sold after it finds. */
export function holdingsAfter({ passes, fares }: Holdings, sold: Sold): Holdings {
  return { passes: passesAfter(passes, sold), fares: faresAfter(fares, sold) };
}

/** The points that are left at the whole place, whatever resource they were spent for. */
export function passesAfter(
  passes: readonly Pass[],
  { spendings }: Pick<Sold, 'spendings'>,
): readonly Pass[] {
  if (spendings.length === 0) return passes;
  return passes.map((pass) => {
    if (pass.pointsLeft === null) return pass;
    const spent = spendings.filter((one) => hasPaid(pass, one));
    return { ...pass, pointsLeft: spent.reduce((left, { points }) => left - points, pass.pointsLeft) };
  });
}

/** Each month of a subscription is a pass of its own, with the id of the subscription. */
export function hasPaid({ id, startsOn, endsOn }: Pass, { passId, date }: PassSpending): boolean {
  return passId === id && startsOn <= date && (endsOn === null || date <= endsOn);
}

function faresAfter(account: FareAccount, { price, lanes, stay, tariffs }: Sold): FareAccount {
  const { month } = tariffs;
  if (!month || price.shares.length === 0) return account;
  const { audience } = month;
  const counters = [...account.counters];
  const used = new Set<number>();
  for (const { lane: nth, month: of, paidCents } of price.shares) {
    const lane = lanes[nth]?.lane;
    if (lane === undefined) continue;
    used.add(lane);
    const at = counters.findIndex((c) => c.audience === audience && c.lane === lane && c.month === of);
    const paidBefore = counters[at]?.paidCents ?? 0;
    counters.splice(at < 0 ? counters.length : at, at < 0 ? 0 : 1, {
      audience,
      lane,
      month: of,
      paidCents: paidBefore + paidCents,
    });
  }
  const taken = [...used].map((lane) => ({ audience, lane, ...stay.interval }));
  return { counters, taken: [...account.taken, ...taken] };
}
