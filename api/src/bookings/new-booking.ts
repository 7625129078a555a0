import type { Executor } from '@escale/db';
import { allocate } from '@escale/db/availability';
import { type Bookable, type BookingRow, insertBooking } from '@escale/db/bookings';
import { type BookingStatus, bookingReference, type Colleague } from '@escale/shared/bookings';
import type { Instant } from '@escale/shared/kernel';
import type { Price } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { countSold } from './count-sold.ts';
import type { DecidedStay } from './decide-stay.ts';
import { type ForSale, sellLocked } from './sell-locked.ts';
import { spendVoucher } from './spend-voucher.ts';
import { toldBy } from './told.ts';

export type NewStay = {
  bookable: Bookable;
  decided: DecidedStay;
  member: { id: string; displayName: string };
  status: BookingStatus;
  deadline: Instant | null;
  pinnedUnitId?: string | undefined;
  audience?: string | undefined;
  note?: string | undefined;
  onBehalfOf?: Colleague | undefined;
  seriesId?: string | undefined;
  groupId?: string | undefined;
  /** A stay in several spaces is sold as it was decided: no pass and no month is of all of them. */
  isSoldAsDecided?: boolean | undefined;
  /** The transaction has locked what the person has. */
  holdingsAreLocked?: boolean | undefined;
  /** What others are told of it, when it isn't the status. */
  topic?: string | undefined;
};

/** The booking as every screen will read it back; but for what the place tells those who come. */
const rowOf = ({ newId }: Ports, stay: NewStay, price: Price, unitIds: readonly string[]): BookingRow => {
  const { bookable, decided, member, status, deadline } = stay;
  const { place, resource, now } = bookable;
  const { quantity } = decided;
  const id = newId();
  return {
    placeId: place.id,
    placeSlug: place.slug,
    placeName: place.name,
    timeZone: place.timeZone,
    usesCheckIn: place.usesCheckIn,
    needsCheckInCode: place.needsCheckInCode,
    // Told when the booking is read, not when it is made: a kept answer would go on telling it.
    arrival: null,
    id,
    reference: bookingReference(id),
    resourceId: resource.id,
    resourceName: resource.name,
    resourceKind: resource.kind,
    allocation: resource.allocation,
    requiresApproval: resource.rules.requiresApproval,
    bufferMinutes: resource.rules.bufferMinutes,
    memberId: member.id,
    memberName: member.displayName,
    period: decided.stay.interval,
    quantity,
    status,
    deadline,
    holdExtensions: 0,
    isOffered: false,
    elsewhere: [],
    refundStartAt: null,
    revision: 0,
    seriesId: stay.seriesId ?? null,
    groupId: stay.groupId ?? null,
    pinnedUnitId: stay.pinnedUnitId ?? null,
    totalCents: price.totalCents,
    netCents: price.netCents,
    vatCents: price.vatCents,
    currency: price.currency,
    priceLines: price.lines,
    fares: [],
    audience: stay.audience ?? 'standard',
    cancellationPolicy: resource.cancellationPolicy,
    refundPercent: null,
    refundCents: null,
    note: stay.note ?? null,
    onBehalfOf: stay.onBehalfOf ?? null,
    createdAt: now,
    units: resource.units.filter((unit) => unitIds.includes(unit.id)),
    parts: [],
    now,
  };
};

const saleOf = ({ bookable, decided, member, holdingsAreLocked: isLocked }: NewStay): ForSale => {
  const { stay, parts, tariffs, quantity, usePasses } = decided;
  return {
    bookable,
    memberId: member.id,
    stay: stay.interval,
    parts,
    tariffs,
    quantity,
    usePasses,
    isLocked,
  };
};

/**
 * Writes a booking on the units chosen for it; the caller has the lock of the group. The exclusion constraint has the
 * last word on the units. One that is in force at once is sold anew under the lock, so its price may differ from the
 * decided one; nothing is paid for a hold, so it counts when it is confirmed. A voucher is spent by a hold too, and given
 * back with it.
 * @throws Refused slot-unavailable when another party was first
 */
export const writeNewBooking = async (
  ports: Ports,
  tx: Executor,
  stay: NewStay,
  unitIds: readonly string[],
  actorId: string | null,
): Promise<BookingRow> => {
  const sale = saleOf(stay);
  const { voucher } = stay.decided;
  const isDecided = stay.status === 'held' || stay.isSoldAsDecided || voucher;
  const sold = isDecided ? null : await sellLocked(tx, sale);
  const row = rowOf(ports, stay, (sold ?? stay.decided).price, unitIds);
  const { placeId, id: holderId } = row;
  const [taken, , fares] = await Promise.all([
    allocate(tx, {
      placeId,
      holderKind: 'booking',
      holderId,
      period: stay.decided.period,
      seats: unitIds.map((unitId) => ({
        id: ports.newId(),
        unitId,
        isPinned: row.allocation === 'all' || unitId === row.pinnedUnitId,
      })),
    }),
    insertBooking(tx, row, { ...toldBy(ports, actorId), topic: stay.topic }),
    sold ? countSold(tx, holderId, sale, sold) : [],
  ]);
  if (taken !== unitIds.length) throw new Refused({ code: 'slot-unavailable' });
  // Last, because its programme is every place's: whoever waits for it holds nothing else up for longer.
  if (voucher) await spendVoucher(tx, { placeId, bookingId: holderId, memberId: stay.member.id }, stay);
  return { ...row, fares };
};
