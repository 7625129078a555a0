import type { Executor } from '@escale/db';
import { type Bookable, readSeatsOfMany } from '@escale/db/bookings';
import {
  type Holdings,
  holdingsAfter,
  type SeriesQuoteRequest,
  seatInTurn,
  sellToPerson,
  type TakenSeat,
} from '@escale/shared/bookings';
import { hull, type Interval, overlaps } from '@escale/shared/kernel';
import type { Refusal } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { type DecidedOccurrence, decideSeries } from './decide-series.ts';
import type { DecidedStay } from './decide-stay.ts';
import { packingGroupOfBookable } from './packing-group.ts';

/** A date with what it costs, or with what stands against it. */
export type PlannedOccurrence = DecidedOccurrence & {
  reason: Refusal['code'] | null;
  totalCents: number | null;
};

/** With everything that would be taken once the series is placed, and what the person would have left. */
export type SeriesPlan = { occurrences: PlannedOccurrence[]; taken: TakenSeat[]; holdings: Holdings };

/**
 * What placing a series would do with each of its dates, in their order: each sees the seats, the points and the months
 * of those before it. A look without locks, in one statement.
 */
export const planSeries = async (
  executor: Executor,
  bookable: Bookable,
  request: SeriesQuoteRequest,
  mostDates?: number,
): Promise<SeriesPlan> => {
  const decided = decideSeries(bookable, request, mostDates);
  const possible = decided.flatMap((one) => (one.decided.ok ? [one.decided.value] : []));
  const { fitting, taken } = await seatAll(executor, bookable, request, possible);
  const against = againstSale(bookable)?.code ?? null;
  let { holdings } = bookable;
  const occurrences = decided.map((one): PlannedOccurrence => {
    if (!one.decided.ok) return { ...one, reason: one.decided.refusal.code, totalCents: null };
    if (against) return { ...one, reason: against, totalCents: null };
    const stay = one.decided.value;
    if (!fitting.has(stay)) return { ...one, reason: 'slot-unavailable', totalCents: null };
    const sold = sell(bookable, stay, holdings);
    holdings = holdingsAfter(holdings, { ...stay, ...sold });
    return { ...one, reason: null, totalCents: sold.price.totalCents };
  });
  return { occurrences, taken, holdings };
};

const sell = ({ calendar, resource: { rules } }: Bookable, decided: DecidedStay, holdings: Holdings) => {
  const { stay, tariffs, quantity, usePasses } = decided;
  const sold = sellToPerson({
    calendar,
    rules,
    stay: stay.interval,
    tariffs,
    quantity,
    usePasses,
    holdings,
  });
  return sold.ok ? sold.value : decided;
};

type Seated = { fitting: ReadonlySet<DecidedStay>; taken: TakenSeat[] };

const seatAll = async (
  executor: Executor,
  bookable: Bookable,
  { unitId: wantedUnitId }: SeriesQuoteRequest,
  stays: readonly DecidedStay[],
): Promise<Seated> => {
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  const group = packingGroupOfBookable(bookable);
  const { placeId } = group;
  const rooms = stays.map(({ period }) => ({ placeId, unitIds: group.unitIds, period }));
  const seats = rooms.length > 0 ? await readSeatsOfMany(executor, rooms) : new Map<number, TakenSeat[]>();
  const looked = stays.map((stay, nth) => ({ stay, taken: seats.get(nth) ?? [] }));
  const fitting = new Set<DecidedStay>();
  const taken: TakenSeat[] = [];
  for (const cluster of clustersOf(looked)) {
    const wishes = cluster.stays.map(({ quantity, period }) => {
      return { resourceId, allocation, unitIds, quantity, wantedUnitId, period };
    });
    const seated = seatInTurn(wishes, { ...group, taken: cluster.taken, now: bookable.now });
    for (const [nth, stay] of cluster.stays.entries()) if (seated.fits[nth]) fitting.add(stay);
    taken.push(...seated.taken);
  }
  return { fitting, taken };
};

type Looked = { stay: DecidedStay; taken: readonly TakenSeat[] };
type Cluster = { stays: DecidedStay[]; reach: Interval; taken: TakenSeat[] };

/** Dates whose seats can have a say in each other, through whoever may move between them; the dates are in order. */
const clustersOf = (looked: readonly Looked[]): Cluster[] => {
  const clusters: Cluster[] = [];
  for (const { stay, taken } of looked) {
    const reach = hull([stay.period, ...taken.filter(({ isPinned }) => !isPinned)]);
    const met = clusters.filter((cluster) => overlaps(cluster.reach, reach));
    const all = new Map(
      [...met.flatMap((cluster) => cluster.taken), ...taken].map((seat) => [seat.id, seat]),
    );
    const joined = {
      stays: [...met.flatMap((cluster) => cluster.stays), stay],
      reach: hull([reach, ...met.map((cluster) => cluster.reach)]),
      taken: [...all.values()],
    };
    for (const cluster of met) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(joined);
  }
  return clusters;
};
