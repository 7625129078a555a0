import { type Executor, takeLocks, tryLock, writeAudit, writeOutbox } from '@escale/db';
import { allocate, readFreeUnits } from '@escale/db/availability';
import {
  type Bookable,
  type BookingRow,
  insertBooking,
  insertTransition,
  readBookable,
} from '@escale/db/bookings';
import { chooseUnits, packingGroup } from '@escale/shared/availability';
import { type BookingRequest, type BookingSchema, bookingReference } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { isOffered } from './bookable-resource.ts';
import { bookingView } from './booking-view.ts';
import { type DecidedStay, decideStay } from './decide-stay.ts';
import { isBooking } from './kept-answer.ts';
import { type Answer, once } from './once.ts';

/**
 * Books a stay. Rules and price are decided first; inside the transaction the packing group is locked, the
 * seats chosen and taken. The exclusion constraint has the last word: see docs/concurrency.md.
 * @throws Refused with the rule that stands against it, or slot-unavailable
 */
export const placeBooking = async (
  ports: Ports,
  actor: Actor,
  request: BookingRequest,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const { resourceId } = request;
  const bookable = await readBookable(ports.database, { resourceId, memberId: actor.memberId });
  if (!bookable) throw new Refused({ code: 'not-found' });
  const owner = { placeId: bookable.place.id, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'bookings', ...request } },
    (tx) => book(ports, tx, { bookable, actor, request, decided: settle(bookable, actor, request) }),
    isBooking,
  );
};

/** Everything that can be said without looking at other bookings; after the key, which may know the answer. */
const settle = (bookable: Bookable, actor: Actor, request: BookingRequest): DecidedStay => {
  if (!isOffered(bookable, actor)) throw new Refused({ code: 'not-found' });
  if (bookable.place.status !== 'published') throw new Refused({ code: 'place-not-open-for-bookings' });
  if (bookable.resource.rules.requiresTraining) throw new Refused({ code: 'training-required' });
  const decided = decideStay(bookable, request);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { totalCents, currency } = decided.value.price;
  const { expectedTotal } = request;
  if (expectedTotal !== undefined && expectedTotal !== totalCents)
    throw new Refused({ code: 'price-changed', expectedTotal, total: totalCents, currency });
  return decided.value;
};

type Placing = { bookable: Bookable; actor: Actor; request: BookingRequest; decided: DecidedStay };

/**
 * Seats chosen under the lock of the packing group, the whole connected set of units, so that whoever takes
 * several of them can't meet another half-way. When somebody else has it, a look without it comes first: of two
 * hundred who want one desk, all but the first few are refused without standing in line.
 */
const chooseSeats = async (tx: Executor, placing: Placing): Promise<string[]> => {
  const { place, resource, resourceUnits } = placing.bookable;
  const [group = ''] = packingGroup(resourceUnits, resource.unitIds);
  const lock = `packing:${place.id}:${group}`;
  const [isHeld, seats] = await Promise.all([tryLock(tx, lock), readSeats(tx, placing)]);
  if (!seats.ok) throw new Refused(seats.refusal);
  if (isHeld) return seats.value;
  const [, seatsInTurn] = await Promise.all([takeLocks(tx, [lock]), readSeats(tx, placing)]);
  if (!seatsInTurn.ok) throw new Refused(seatsInTurn.refusal);
  return seatsInTurn.value;
};

const readSeats = async (tx: Executor, { bookable, request, decided }: Placing) => {
  const { place, resource } = bookable;
  const { allocation, unitIds } = resource;
  const { quantity, period } = decided;
  const units = await readFreeUnits(tx, { placeId: place.id, unitIds, period });
  const wantedUnitId = request.unitId;
  return chooseUnits({ units, allocation, unitCount: unitIds.length, quantity, period, wantedUnitId });
};

/** The booking as every screen will read it back; nothing of it is known to the database alone. */
const newBooking = (
  ports: Ports,
  { bookable, actor, request, decided }: Placing,
  unitIds: string[],
): BookingRow => {
  const { place, resource, now } = bookable;
  const { price, stay, quantity } = decided;
  const id = ports.newId();
  return {
    placeId: place.id,
    placeSlug: place.slug,
    placeName: place.name,
    timeZone: place.timeZone,
    id,
    reference: bookingReference(id),
    resourceId: resource.id,
    resourceName: resource.name,
    resourceKind: resource.kind,
    allocation: resource.allocation,
    memberId: actor.memberId,
    memberName: actor.displayName,
    period: stay.interval,
    quantity,
    status: resource.rules.requiresApproval ? 'requested' : 'confirmed',
    pinnedUnitId: request.unitId ?? null,
    totalCents: price.totalCents,
    netCents: price.netCents,
    vatCents: price.vatCents,
    currency: price.currency,
    priceLines: price.lines,
    audience: request.audience ?? 'standard',
    cancellationPolicy: resource.cancellationPolicy,
    refundPercent: null,
    refundCents: null,
    note: request.note ?? null,
    createdAt: now,
    units: resource.units.filter((unit) => unitIds.includes(unit.id)),
    now,
  };
};

const book = async (ports: Ports, tx: Executor, placing: Placing): Promise<BookingSchema> => {
  const unitIds = await chooseSeats(tx, placing);
  const row = newBooking(ports, placing, unitIds);
  const { placeId, id, status, memberId: actorId } = row;
  const topic = `booking.${status}`;
  const [taken] = await Promise.all([
    allocate(tx, {
      placeId,
      holderKind: 'booking',
      holderId: id,
      period: placing.decided.period,
      isPinned: row.pinnedUnitId !== null || row.allocation === 'all',
      seats: unitIds.map((unitId) => ({ id: ports.newId(), unitId })),
    }),
    insertBooking(tx, row),
    insertTransition(tx, {
      placeId,
      id: ports.newId(),
      bookingId: id,
      from: null,
      to: status,
      at: row.now,
      actorId,
      reason: null,
    }),
    writeOutbox(tx, {
      id: ports.newId(),
      topic,
      placeId,
      dedupeKey: `${topic}:${id}`,
      payload: { bookingId: id },
    }),
    writeAudit(tx, { id: ports.newId(), actorId, placeId, action: 'booking.placed', subjectId: id }),
  ]);
  if (taken !== unitIds.length) throw new Refused({ code: 'slot-unavailable' });
  return bookingView(row, 'person');
};
