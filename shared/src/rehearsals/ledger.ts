import {
  type Holdings,
  hasPaid,
  passesAfter,
  refundableCents,
  type SoldToPerson,
} from '../bookings/index.ts';
import type { Instant, Interval, LocalDate } from '../kernel/index.ts';
import type { Pass, PassSpending } from '../passes/index.ts';
import { cappedRefund, type FareCounter, type TariffsInForce } from '../pricing/index.ts';

/** A pass, or a month of a subscription, with whose it is, since when, and what it pays for. */
export type HeldPass = Pass & {
  memberId: string;
  boughtAt: Instant;
  resourceIds: readonly string[];
};

/** What was paid for a month before the first request that is replayed. */
export type FareBefore = {
  memberId: string;
  resourceId: string;
  audience: string;
  lane: number;
  month: string;
  monthPriceCents: number;
} & FareCounter;

type Share = { key: string; grossCents: number; paidCents: number };
type Taken = { audience: string; lane: number; bookingId: string } & Interval;
type Counter = FareCounter & { audience: string; lane: number; month: string; monthPriceCents: number };
type Account = { counters: Map<string, Counter>; taken: Taken[] };
type Sold = { account: Account; shares: Share[]; spendings: PassSpending[]; memberId: string };

/** What everybody has at a place while its past is replayed: the counters of their months and their passes. */
export class Ledger {
  readonly #accounts = new Map<string, Account>();
  readonly #passes = new Map<string, HeldPass[]>();
  readonly #sold = new Map<string, Sold>();

  constructor(before: readonly FareBefore[], passes: readonly HeldPass[]) {
    for (const { memberId, resourceId, ...counter } of before) {
      const { audience, lane, month } = counter;
      this.#accountOf(memberId, resourceId).counters.set(`${audience} ${lane} ${month}`, counter);
    }
    for (const [memberId, held] of Map.groupBy(passes, ({ memberId }) => memberId))
      this.#passes.set(memberId, [...held]);
  }

  holdingsOf(person: { memberId: string; resourceId: string }, at: Instant, today: LocalDate): Holdings {
    const { memberId, resourceId } = person;
    const { counters, taken } = this.#accountOf(memberId, resourceId);
    const passes = (this.#passes.get(memberId) ?? []).filter(
      ({ boughtAt, resourceIds, endsOn }) =>
        boughtAt <= at && resourceIds.includes(resourceId) && (endsOn === null || endsOn >= today),
    );
    return { passes, fares: { counters: [...counters.values()], taken } };
  }

  /** A stay counts towards its months and takes its points. */
  sell(
    person: { memberId: string; resourceId: string },
    bookingId: string,
    sale: { stay: Interval; tariffs: TariffsInForce; sold: SoldToPerson },
  ): void {
    const { memberId, resourceId } = person;
    const { sold, stay, tariffs } = sale;
    const account = this.#accountOf(memberId, resourceId);
    const shares: Share[] = [];
    const { month: byTheMonth } = tariffs;
    for (const { lane: nth, month, grossCents, paidCents } of byTheMonth ? sold.price.shares : []) {
      const lane = sold.lanes[nth]?.lane;
      if (lane === undefined || !byTheMonth) continue;
      const { audience, amountCents } = byTheMonth;
      const key = `${audience} ${lane} ${month}`;
      const counter = account.counters.get(key);
      account.counters.set(key, {
        audience,
        lane,
        month,
        paidCents: (counter?.paidCents ?? 0) + paidCents,
        grossCents: (counter?.grossCents ?? 0) + grossCents,
        monthPriceCents: Math.max(counter?.monthPriceCents ?? 0, amountCents),
      });
      shares.push({ key, grossCents, paidCents });
      if (!account.taken.some((at) => at.bookingId === bookingId && at.lane === lane))
        account.taken.push({ audience, lane, bookingId, ...stay });
    }
    this.#spend(memberId, sold.spendings, 1);
    this.#sold.set(bookingId, { account, shares, spendings: sold.spendings, memberId });
  }

  /** What a stay is worth that ends now: its total, less what its months still want of it. */
  refundableOf(bookingId: string, price: SoldToPerson['price']): number {
    const sold = this.#sold.get(bookingId);
    const fares = (sold?.shares ?? []).map((share) => {
      const counter = sold?.account.counters.get(share.key) ?? { paidCents: 0, grossCents: 0 };
      const { monthPriceCents = 0 } = sold?.account.counters.get(share.key) ?? {};
      return { ...share, counter, monthPriceCents };
    });
    return refundableCents({ totalCents: price.totalCents, priceLines: price.lines, fares });
  }

  /** A stay counts no more, and its passes get their percent back. */
  release(bookingId: string, pointsPercent: number): void {
    const sold = this.#sold.get(bookingId);
    if (!sold) return;
    const { account, shares, spendings, memberId } = sold;
    for (const share of shares) {
      const counter = account.counters.get(share.key);
      if (!counter) continue;
      account.counters.set(share.key, {
        ...counter,
        ...cappedRefund(counter, share, counter.monthPriceCents).counter,
      });
    }
    account.taken = account.taken.filter((taken) => taken.bookingId !== bookingId);
    this.#spend(memberId, this.#partOf(memberId, spendings, pointsPercent), -1);
    this.#sold.delete(bookingId);
  }

  /** A percent of the points, rounded down for all that a pass, or one month of a subscription, paid of a stay. */
  #partOf(memberId: string, spendings: readonly PassSpending[], percent: number): PassSpending[] {
    const held = this.#passes.get(memberId) ?? [];
    const sums = new Map<HeldPass | undefined, number>();
    return spendings.map((spent) => {
      const from = held.find((pass) => hasPaid(pass, spent));
      const before = sums.get(from) ?? 0;
      const sum = before + spent.points;
      sums.set(from, sum);
      return {
        ...spent,
        points: Math.floor((sum * percent) / 100) - Math.floor((before * percent) / 100),
      };
    });
  }

  #spend(memberId: string, spendings: readonly PassSpending[], sign: 1 | -1): void {
    if (spendings.length === 0) return;
    const spent = spendings.map((one) => ({ ...one, points: one.points * sign }));
    const passes = this.#passes.get(memberId) ?? [];
    const after = passesAfter(passes, { spendings: spent });
    this.#passes.set(
      memberId,
      passes.map((pass, nth) => ({ ...pass, pointsLeft: after[nth]?.pointsLeft ?? null })),
    );
  }

  #accountOf(memberId: string, resourceId: string): Account {
    const key = `${memberId} ${resourceId}`;
    const account = this.#accounts.get(key) ?? { counters: new Map(), taken: [] };
    this.#accounts.set(key, account);
    return account;
  }
}
