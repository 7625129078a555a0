import { type Executor, violates } from '@escale/db';
import { countFare, type NewShare, type NewSpend, spendPoints } from '@escale/db/bookings';
import type { CountedFare } from '@escale/shared/bookings';
import { Refused } from '../refused.ts';
import type { ForSale, Sold } from './sell-locked.ts';

/**
 * A booking that is in force counts towards its months and takes the points it is paid with. The locks let nobody
 * come between; the constraint has the last word.
 * @throws Refused pass-spent
 */
export const countSold = async (
  tx: Executor,
  bookingId: string,
  sale: ForSale,
  sold: Sold,
): Promise<CountedFare[]> => {
  const { memberId } = sale;
  const { id: resourceId, placeId } = sale.bookable.resource;
  const booked = { placeId, bookingId };
  const shares = sharesOf(sale, sold);
  const spends = spendsOf(sold);
  const [fares] = await Promise.all([
    shares.length > 0 ? countFare(tx, booked, { memberId, resourceId, shares }) : [],
    spends.length > 0 ? spendPoints(tx, booked, spends).catch(refuseOverdraft) : null,
  ]);
  return fares;
};

const refuseOverdraft = (error: unknown): never => {
  throw violates(error, 'pass_periods_are_never_overdrawn') ? new Refused({ code: 'pass-spent' }) : error;
};

const sharesOf = ({ tariffs: { month } }: ForSale, { price, lanes }: Sold): NewShare[] => {
  if (!month) return [];
  const { audience, amountCents: monthPriceCents } = month;
  return price.shares.flatMap(({ lane: nth, ...share }) => {
    const lane = lanes[nth];
    return lane ? [{ audience, lane: lane.lane, monthPriceCents, ...share }] : [];
  });
};

const spendsOf = ({ spendings, passes }: Sold): NewSpend[] =>
  spendings.map(({ date, passId, points }) => {
    const pass = passes.find(
      ({ id, startsOn, endsOn }) => id === passId && startsOn <= date && (endsOn === null || date <= endsOn),
    );
    if (!pass || pass.endsOn === null) throw new Error('a date is paid by a pass that is not there');
    const { startsOn: periodStartsOn, endsOn: periodEndsOn, pointsLeft } = pass;
    return { date, passId, points, periodStartsOn, periodEndsOn, pointsLeft };
  });
