import { readBookable } from '@escale/db/bookings';
import { ensureGuest } from '@escale/db/members';
import type { BookingSchema, Guest, WholeRequest } from '@escale/shared/bookings';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { guestActor } from './guest-actor.ts';
import { isBooking } from './kept-answer.ts';
import { book, settle } from './place-booking.ts';
import { refuseWithAlternatives } from './refuse-with-alternatives.ts';

/**
 * Holds a stay for somebody without an account; the link that is mailed to the address confirms it. Whose address it
 * is, nobody knows yet: so it is sold as to a stranger, and as few holds stand for one address as for one person.
 * @throws Refused as for a person who is signed in
 */
export const placeGuestStay = async (
  ports: Ports,
  { visitor, ...guest }: Guest & { visitor: string },
  request: WholeRequest,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const { resourceId } = request;
  const bookable = await readBookable(ports.database, { resourceId, memberId: null });
  if (!bookable) throw new Refused({ code: 'not-found' });
  const { email, displayName, locale = 'fr' } = guest;
  const held = { ...request, hold: true };
  const placed = once(
    ports,
    {
      placeId: bookable.place.id,
      memberId: (tx) => ensureGuest(tx, { id: ports.newId(), email: email.trim(), displayName, locale }),
      key,
      statusCode: 201,
      request: { route: 'bookings', ...request, guest },
    },
    (tx, memberId) => {
      const actor = guestActor({ memberId, displayName, email, locale });
      const decided = settle(bookable, actor, held);
      return book(ports, tx, { bookable, actor, request: held, decided, isGuest: true });
    },
    isBooking,
  );
  const asked = { bookable, wish: held, memberId: null, visitor };
  return placed.catch((error: unknown) => refuseWithAlternatives(ports, asked, error));
};
