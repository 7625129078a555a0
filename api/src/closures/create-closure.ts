import { takeLocks, transaction } from '@escale/db';
import { readBookings } from '@escale/db/bookings';
import {
  type ClosureSchema,
  type DisplacedBooking,
  type Displacement,
  type NewClosure,
  planClosure,
} from '@escale/shared/closures';
import type { Actor } from '@escale/shared/kernel';
import { lockOf, locksOf, packingGroupOfBookable } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { type Closing, closeUnits, HitsFound } from './close-units.ts';
import { closureView } from './closure-view.ts';
import { type Elsewhere, findElsewhere } from './find-elsewhere.ts';
import { hitBookings } from './hit-bookings.ts';
import { readClosing } from './read-closing.ts';
import { readRoom } from './read-room.ts';

export type ClosureWish = NewClosure & { slug: string };

/**
 * Closes units for a time. Whom it hits is displaced as `displace` says, all in one transaction; where it says
 * nothing, or what can't be done, nothing is written and the place is told whom it would hit.
 * @throws Refused units-unclear | unit-not-of-this-place | closure-overlaps | closure-hits-bookings, or what stands
 * against the period
 */
export const createClosure = async (
  ports: Ports,
  actor: Actor,
  { slug, ...wish }: ClosureWish,
): Promise<ClosureSchema & { displaced: DisplacedBooking[] }> => {
  const { database } = ports;
  const { closed, group, timeZone } = await readClosing(ports, { slug, ...wish });
  const closing = { closed, group, howOf: howOf(wish), reason: wish.reason.trim(), actorId: actor.memberId };
  const spaces = await spacesElsewhere(ports, closing);
  const others = [...spaces.values()].flat().map(({ bookable }) => lockOf(packingGroupOfBookable(bookable)));
  try {
    const { closure, displaced } = await transaction(database, async (tx) => {
      await takeLocks(tx, [...locksOf(group), ...others]);
      return closeUnits(ports, tx, { ...closing, spaces });
    });
    return { ...closureView(closure, timeZone), displaced };
  } catch (error) {
    if (!(error instanceof HitsFound)) throw error;
    const bookings = await hitBookings(ports, { closed, hits: error.hits });
    throw new Refused({ code: 'closure-hits-bookings', bookings });
  }
};

const howOf = ({ displace }: NewClosure): ((bookingId: string) => Displacement | null) => {
  const chosen = new Map((displace?.bookings ?? []).map(({ bookingId, how }) => [bookingId, how]));
  return (bookingId) => chosen.get(bookingId) ?? displace?.default ?? null;
};

/** Where those can go who are to go elsewhere: looked up before any lock, because their groups must be locked too. */
const spacesElsewhere = async (
  ports: Ports,
  { closed, group, howOf: how }: Omit<Closing, 'spaces'>,
): Promise<Map<string, Elsewhere[]>> => {
  const plan = planClosure(closed, await readRoom(ports.database, group, closed), () => null);
  const hits = plan.outcome === 'hits' ? plan.hits : [];
  const leaving = hits.filter(({ bookingId }) => how(bookingId) === 'elsewhere');
  const rows = await readBookings(
    ports.database,
    leaving.map(({ bookingId }) => bookingId),
  );
  return findElsewhere(ports, { closed, rows });
};
