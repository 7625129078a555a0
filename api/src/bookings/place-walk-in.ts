import type { Executor } from '@escale/db';
import { insertWalkIn, writeGuestLink } from '@escale/db/bookings';
import type { BookingSchema, WalkIn } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { chooseSeats } from './choose-seats.ts';
import { decideStay } from './decide-stay.ts';
import { ensureCaller } from './ensure-caller.ts';
import { firstStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import { writeNewBooking } from './new-booking.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import { requireExpectedTotal } from './place-booking.ts';
import { refuseWithAlternatives } from './refuse-with-alternatives.ts';
import { type WalkInBookable, walkInBookable } from './walk-in-bookable.ts';

type Asked = WalkIn & { placeId: string };

/**
 * A call, or somebody at the door, becomes a booking in the name of the place: nobody has to confirm anything. It is
 * sold as to a stranger, and its pass is left to the person.
 * @throws Refused malformed-request | not-allowed | not-found | price-changed | slot-unavailable, or a rule of the space
 */
export const placeWalkIn = async (
  ports: Ports,
  actor: Actor,
  { placeId, ...request }: Asked,
  key: string,
): Promise<Answer<BookingSchema>> => {
  requireContact(request);
  const { resourceId } = request;
  const found = await walkInBookable(ports, actor, { placeId, resourceId });
  const owner = { placeId, memberId: actor.memberId, key };
  const placed = once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'walk-ins', ...request } },
    (tx) => book(ports, tx, { found, actor, request }),
    isBooking,
  );
  const asked = { bookable: found.deciding, wish: request, memberId: null };
  return placed.catch((error: unknown) => refuseWithAlternatives(ports, asked, error));
};

const requireContact = ({ caller }: WalkIn): void => {
  if (caller.email !== undefined || caller.phone !== undefined) return;
  const message = 'must have an email or a phone';
  throw new Refused({ code: 'malformed-request', errors: [{ field: 'body.caller', message }] });
};

type Placing = { found: WalkInBookable; actor: Actor; request: WalkIn };

const book = async (
  ports: Ports,
  tx: Executor,
  { found: { bookable, deciding }, actor, request }: Placing,
): Promise<BookingSchema> => {
  const { caller, expectedTotal, note, ...wish } = request;
  const settled = decideStay(deciding, { ...wish, usePasses: false });
  if (!settled.ok) throw new Refused(settled.refusal);
  const decided = settled.value;
  requireExpectedTotal(expectedTotal, decided.price);
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  const { quantity, period } = decided;
  const wanted = { resourceId, allocation, unitIds, quantity, wantedUnitId: wish.unitId, period };
  const chosen = await chooseSeats(ports, tx, packingGroupOfBookable(bookable), wanted);
  const member = await ensureCaller(ports, tx, caller);
  const stay = { bookable, decided, ...firstStatus(bookable, decided, false), member };
  const row = await writeNewBooking(
    ports,
    tx,
    { ...stay, pinnedUnitId: wish.unitId, note },
    chosen,
    actor.memberId,
  );
  const { placeId, id: bookingId } = row;
  await insertWalkIn(tx, { placeId, bookingId, phone: caller.phone ?? null, bookedBy: actor.memberId });
  // With a first link the mails about it open it, as for any guest; who knows the secret of this one is nobody.
  if (!member.hasAccount)
    await writeGuestLink(tx, { placeId, bookingId, secretHash: hashOfSecret(ports.newSecret()) });
  return bookingView(row, 'place');
};
