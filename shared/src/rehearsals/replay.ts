import { refundNow, type SoldToPerson } from '../bookings/index.ts';
import { type Interval, type LocalDate, localDateOf } from '../kernel/index.ts';
import type { VerifiedAudience } from '../pricing/index.ts';
import { type DerivedStay, readForms, stayOnRecord, stayUnder, wishOf } from './ask.ts';
import type { AskedForm } from './forms-of-stay.ts';
import { type Income, incomeOf } from './income.ts';
import { type FareBefore, type HeldPass, Ledger } from './ledger.ts';
import { momentsOf } from './moments.ts';
import type { Blocker, PastRequest, SoldSpace, Terms } from './past-request.ts';
import { SeatPlan } from './seat-plan.ts';
import { sellAgain, sellAsThen } from './sell-again.ts';

/** All that is on record of a place's past; read once, replayed as often as one likes. */
export type Past = {
  requests: readonly PastRequest[];
  blockers: readonly Blocker[];
  faresBefore: readonly FareBefore[];
  passes: readonly HeldPass[];
  verified: ReadonlyMap<string, readonly VerifiedAudience[]>;
  resourceUnits: ReadonlyMap<string, readonly string[]>;
};

/** Why what stands today does not give what was charged then. */
export const differences = ['parts', 'space', 'price', 'moved', 'refund', 'rules', 'room'] as const;
export type Difference = (typeof differences)[number];

/** What today's terms make of a request: the change is held against it, so that it answers for itself alone. */
export type Reading = {
  forms: AskedForm[];
  audiences: readonly string[];
  hasRoom: boolean;
  /** The quota that stands: only another one is held against a request. */
  quota: number;
};

export type Replayed = {
  request: PastRequest;
  refusal: string | null;
  interval: Interval;
  income: Income[];
  /** Null where it stays as it was: nothing here could be decided anew. */
  reading: Reading | null;
  difference: Difference | null;
};

type Live = Replayed & {
  space: SoldSpace | null;
  stay: DerivedStay;
  price: SoldToPerson['price'] | null;
  /** How many stays ahead its person may have; 0: any. */
  most: number;
};

/** How many moments pass between two chances for others. */
const BETWEEN_BREATHS = 25;

/**
 * What a place's past comes to under some terms, request by request, through the engine that decides every day. Without
 * readings the terms are those that stand. It pauses now and then, for the server has other people to serve.
 */
export function* replay(
  past: Past,
  terms: Terms,
  readings: ReadonlyMap<string, Reading | null> | null = null,
): Generator<undefined, Replayed[]> {
  const { timeZone } = terms.calendar;
  const ledger = new Ledger(past.faresBefore, past.passes);
  const plan = new SeatPlan({ resourceUnits: past.resourceUnits, timeZone });
  const all = new Map<string, Live>();
  let nth = 0;
  for (const moment of momentsOf(past.requests, past.blockers)) {
    if (++nth % BETWEEN_BREATHS === 0) yield;
    if (moment.what === 'block') {
      plan.block(moment.blocker, moment.at);
      continue;
    }
    const { request } = moment;
    if (moment.what === 'ask') {
      const verified = past.verified.get(request.memberId ?? '') ?? [];
      const live = ask(request, terms, plan, readings, verified);
      all.set(request.id, isOverQuota(live, all) ? refusedByQuota(live, plan) : live);
      continue;
    }
    const live = all.get(request.id);
    if (!live || live.refusal !== null) continue;
    if (moment.what === 'sell')
      sell(live, { terms, plan, ledger, verified: past.verified, isBase: !readings });
    else if (moment.what === 'miss') plan.trim(request.id, moment.at);
    else end(live, { terms, plan, ledger });
  }
  return past.requests.flatMap((request) => {
    const live = all.get(request.id);
    return live ? [live] : [];
  });
}

function ask(
  request: PastRequest,
  terms: Terms,
  plan: SeatPlan,
  readings: ReadonlyMap<string, Reading | null> | null,
  verified: readonly VerifiedAudience[],
): Live {
  const onRecord = stayOnRecord(request, terms);
  const space = request.hasParts ? null : (terms.spaces.get(request.resourceId) ?? null);
  const live: Live = {
    request,
    space,
    stay: onRecord,
    interval: request.period,
    refusal: null,
    income: [],
    reading: null,
    difference: null,
    price: null,
    most: 0,
  };
  if (!space) return { ...live, difference: request.hasParts ? 'parts' : 'space' };
  const known = readings?.get(request.id) ?? null;
  if (readings && !known) return { ...live, space: null };
  const forms = known?.forms ?? readForms(request, space, terms, verified);
  const stay = forms.length > 0 ? stayUnder(forms, request, space, terms, verified) : null;
  const most = stay?.ok ? stay.value.quota : 0;
  const quota = known?.quota ?? most;
  const reading = { forms, audiences: known?.audiences ?? [], hasRoom: known?.hasRoom ?? true, quota };
  if (stay && !stay.ok) return { ...live, reading, refusal: stay.refusal.code };
  const found = stay?.value ?? onRecord;
  const isSeated = plan.seat(request.id, wishOf(request, space, found.interval), request.madeAt);
  if (!isSeated && known?.hasRoom) return { ...live, reading, refusal: 'slot-unavailable' };
  return {
    ...live,
    stay: found,
    interval: found.interval,
    most,
    reading: { ...reading, hasRoom: known?.hasRoom ?? isSeated },
    difference: forms.length === 0 ? 'rules' : isSeated ? null : 'room',
  };
}

/** What the person has in the space by then that is not over, against a quota that is another one than today's. */
function isOverQuota({ request, most, reading, refusal }: Live, all: ReadonlyMap<string, Live>): boolean {
  if (refusal !== null || most === 0 || reading?.quota === most || request.isWalkIn) return false;
  const { memberId, resourceId, madeAt } = request;
  if (memberId === null) return false;
  let ahead = 0;
  for (const { request: other, refusal: refused, interval } of all.values())
    if (other.memberId === memberId && other.resourceId === resourceId && refused === null)
      if (interval.end > madeAt && (other.endedAt === null || other.endedAt > madeAt)) ahead += 1;
  return ahead >= most;
}

function refusedByQuota(live: Live, plan: SeatPlan): Live {
  plan.free(live.request.id);
  return { ...live, refusal: 'quota-reached' };
}

type Selling = {
  terms: Terms;
  plan: SeatPlan;
  ledger: Ledger;
  verified: ReadonlyMap<string, readonly VerifiedAudience[]>;
  isBase: boolean;
};

function sell(live: Live, { terms, plan, ledger, verified, isBase }: Selling): void {
  const { request, space, stay, reading } = live;
  const { memberId, resourceId } = request;
  live.income = [{ kind: 'as_charged', audience: null, cents: request.totalCents }];
  // What the department pays costs the person nothing whatever the terms.
  if (!space || !reading || request.lines.some(({ formula }) => formula === 'voucher')) return;
  const sale = { request, space, terms, stay, ledger };
  const asThen = isBase ? sellAsThen(sale, verified.get(memberId ?? '') ?? []) : null;
  const again = asThen ? asThen.sale : sellAgain(sale, reading.audiences);
  if (!again) {
    live.reading = null;
    live.difference = 'rules';
    return;
  }
  if (asThen && !asThen.isPriceOnRecord) live.difference = request.isMoved ? 'moved' : 'price';
  if ('refusal' in again) {
    live.refusal = again.refusal;
    live.income = [];
    plan.free(request.id);
    return;
  }
  const { sold, tariffs, audiences } = again;
  const kept = request.lines.filter(({ formula }) => formula === 'kept');
  const lines = [...sold.price.lines, ...kept];
  const keptCents = kept.reduce((sum, { amountCents }) => sum + amountCents, 0);
  live.price = { ...sold.price, lines, totalCents: sold.price.totalCents + keptCents };
  live.reading = { ...reading, audiences };
  live.income = incomeOf(live.price, tariffs);
  if (memberId !== null)
    ledger.sell({ memberId, resourceId }, request.id, { stay: stay.interval, tariffs, sold });
}

function end(live: Live, { terms, plan, ledger }: Pick<Selling, 'terms' | 'plan' | 'ledger'>): void {
  const { request, price, interval } = live;
  const { endedAt, refundCents, totalCents } = request;
  plan.free(request.id);
  if (endedAt === null) return;
  if (!price) {
    live.income = [{ kind: 'cancelled', audience: null, cents: totalCents - refundCents }];
    return;
  }
  const worth = ledger.refundableOf(request.id, price);
  const tiers = terms.tiersOf?.get(request.resourceId) ?? request.cancellationPolicy;
  const start = request.refundStartAt ?? interval.start;
  const refund = request.isEndedByPlace
    ? { percent: 100, amountCents: worth }
    : refundNow(tiers, start, endedAt, worth);
  ledger.release(request.id, refund.percent);
  const cents = price.totalCents - refund.amountCents;
  live.income = [{ kind: 'cancelled', audience: null, cents }];
  if (cents !== totalCents - refundCents) live.difference ??= 'refund';
}

/** The date a stay is counted on. */
export function countedOn({ request }: Pick<Replayed, 'request'>, timeZone: string): LocalDate {
  return localDateOf(request.period.start, timeZone);
}
