import { type Executor, takeLocks } from '@escale/db';
import { type Bookable, countHolds, readBookable } from '@escale/db/bookings';
import type { BookingSchema, WholeRequest } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { isOffered } from './bookable-resource.ts';
import { bookingView } from './booking-view.ts';
import { chooseSeats } from './choose-seats.ts';
import { type DecidedStay, decideStay } from './decide-stay.ts';
import { firstStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import { writeNewBooking } from './new-booking.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import { refuseWithAlternatives } from './refuse-with-alternatives.ts';
import { requireWithinQuota } from './require-within-quota.ts';
import { type WithVoucher, withVoucher } from './with-voucher.ts';

/** More holds at a time would be a way to keep a place empty for nothing. */
const MOST_HOLDS = 3;

/**
 * Books a stay. Rules and price are decided first; inside the transaction the packing group is locked, the
 * seats chosen and taken. The exclusion constraint has the last word: see docs/concurrency.md.
 * @throws Refused with the rule that stands against it, or slot-unavailable
 */
export const placeBooking = async (
  ports: Ports,
  actor: Actor,
  request: WholeRequest,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const { resourceId } = request;
  const { memberId } = actor;
  const found = await readBookable(ports.database, { resourceId, memberId });
  if (!found) throw new Refused({ code: 'not-found' });
  const bookable = await withVoucher(ports.database, found, { ...request, memberId });
  const owner = { placeId: bookable.place.id, memberId: actor.memberId, key };
  const placed = once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'bookings', ...request } },
    (tx) => book(ports, tx, { bookable, actor, request, decided: settle(bookable, actor, request) }),
    isBooking,
  );
  const asked = { bookable, wish: request, memberId: actor.memberId };
  return placed.catch((error: unknown) => refuseWithAlternatives(ports, asked, error));
};

/** Everything that can be said without looking at other bookings; after the key, which may know the answer. */
export const settle = (bookable: WithVoucher, actor: Actor, request: WholeRequest): DecidedStay => {
  requireOnSale(bookable, actor);
  if (request.voucherId && request.onBehalfOf) throw new Refused({ code: 'voucher-is-personal' });
  const decided = decideStay(bookable, request);
  if (!decided.ok) throw new Refused(decided.refusal);
  requireExpectedTotal(request.expectedTotal, decided.value.price);
  return decided.value;
};

/** @throws Refused not-found | place-not-open-for-bookings | training-required */
export const requireOnSale = (bookable: Bookable, actor: Actor): void => {
  if (!isOffered(bookable, actor)) throw new Refused({ code: 'not-found' });
  const against = againstSale(bookable);
  if (against) throw new Refused(against);
};

/** @throws Refused price-changed */
export const requireExpectedTotal = (
  expectedTotal: number | undefined,
  { totalCents: total, currency }: { totalCents: number; currency: string },
): void => {
  if (expectedTotal !== undefined && expectedTotal !== total)
    throw new Refused({ code: 'price-changed', expectedTotal, total, currency });
};

type Placing = {
  bookable: Bookable;
  actor: Actor;
  request: WholeRequest;
  decided: DecidedStay;
  isGuest?: boolean;
};

export const book = async (ports: Ports, tx: Executor, placing: Placing): Promise<BookingSchema> => {
  const { bookable, actor, request, decided, isGuest = false } = placing;
  const { resource } = bookable;
  const { id: resourceId, allocation, unitIds } = resource;
  if (request.hold) await requireFewHolds(tx, actor);
  const unitsChosen = await chooseSeats(ports, tx, packingGroupOfBookable(bookable), {
    resourceId,
    allocation,
    unitIds,
    quantity: decided.quantity,
    wantedUnitId: request.unitId,
    period: decided.period,
  });
  await requireWithinQuota(tx, bookable, decided, actor.memberId);
  const first = firstStatus(bookable, decided, request.hold ?? false);
  const row = await writeNewBooking(
    ports,
    tx,
    {
      bookable,
      decided,
      ...first,
      member: { id: actor.memberId, displayName: actor.displayName },
      pinnedUnitId: request.unitId,
      audience: request.audience,
      note: request.note,
      onBehalfOf: request.onBehalfOf,
      topic: isGuest ? 'booking.guest_held' : undefined,
    },
    unitsChosen,
    actor.memberId,
  );
  // Under the lock the price may have changed: what the person expects was paid or spent elsewhere meanwhile.
  requireExpectedTotal(request.expectedTotal, row);
  return bookingView(row, 'person');
};

/** A lock of the person's own comes first, so that four holds at once are counted one after the other. */
export const requireFewHolds = async (tx: Executor, { memberId }: Actor, more = 1): Promise<void> => {
  await takeLocks(tx, [`holds:${memberId}`]);
  const holds = await countHolds(tx, memberId);
  if (holds + more > MOST_HOLDS) throw new Refused({ code: 'too-many-holds', most: MOST_HOLDS });
};
