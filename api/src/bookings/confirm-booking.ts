import type { Executor } from '@escale/db';
import { type BookingRow, moveBooking, readBooking, takeOffer } from '@escale/db/bookings';
import { type BookingSchema, transition } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { confirmedStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import type { PackingGroup } from './packing-group.ts';
import { takeHold } from './take-hold.ts';
import { toldBy } from './told.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * A person takes what was held for them: confirmed, or requested where the place wants to approve.
 * @throws Refused not-found | invalid-transition | hold-expired | price-changed
 */
export const confirmBooking = async (
  ports: Ports,
  actor: Actor,
  { bookingId, expectedTotal }: { bookingId: string; expectedTotal?: number | undefined },
  key: string,
): Promise<Answer<BookingSchema>> => {
  const found = await readBooking(ports.database, bookingId);
  if (!found || found.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const group = await groupOfBooking(ports, found);
  const owner = { placeId: found.placeId, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 200, request: { route: 'confirmation', bookingId, expectedTotal } },
    (tx) => confirm(ports, tx, { actor, found, group, expectedTotal }),
    isBooking,
  );
};

type Confirming = {
  actor: Actor;
  found: BookingRow;
  group: PackingGroup;
  expectedTotal: number | undefined;
};

const confirm = async (
  ports: Ports,
  tx: Executor,
  { actor, found, group, expectedTotal }: Confirming,
): Promise<BookingSchema> => {
  const { row } = await lockedBooking(tx, found, group);
  const { placeId, id: bookingId, now, deadline, period } = row;
  const next = confirmedStatus(row.requiresApproval, now, period.start);
  const allowed = transition(row.status, next.status);
  // The same move may be the place's approval, which is not the person's to give.
  if (!allowed.ok || row.status !== 'held')
    throw new Refused({ code: 'invalid-transition', from: row.status, to: next.status });
  if (deadline === null || deadline <= now) throw new Refused({ code: 'hold-expired' });
  const sold = await takeHold(tx, row, expectedTotal);
  await moveBooking(
    tx,
    { placeId, bookingId, from: 'held', to: next.status, at: now, reason: null, deadline: next.deadline },
    toldBy(ports, actor.memberId),
  );
  await takeOffer(tx, { placeId, bookingId });
  return bookingView({ ...sold, ...next, revision: row.revision + 1 }, 'person');
};
