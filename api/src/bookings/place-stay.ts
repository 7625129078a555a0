import type { BookingRequest, BookingSchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { formOfRequest } from './form-of-request.ts';
import { placeBooking } from './place-booking.ts';
import { placeGuestStay } from './place-guest-stay.ts';
import { placeSplitStay } from './place-split-stay.ts';

/**
 * Books a stay in one of its forms: one space for one period, or in parts.
 * Whoever has no account says as a guest who they are.
 * @param visitor where a guest asks from, told apart for today
 * @throws Refused stay-form-unclear on a mixture of them, or what the form's own use case throws
 */
export const placeStay = async (
  ports: Ports,
  actor: Actor | null,
  { guest, ...request }: BookingRequest,
  { key, visitor }: { key: string; visitor: string },
): Promise<Answer<BookingSchema>> => {
  const { parts: _, ...rest } = request;
  if (guest) {
    const errors = guestErrors(actor, request);
    if (errors.length > 0) throw new Refused({ code: 'malformed-request', errors });
  }
  const form = formOfRequest(request);
  if (form.parts) {
    if (request.voucherId) throw new Refused({ code: 'voucher-is-personal' });
    if (!actor) throw new Refused({ code: 'not-signed-in' });
    return placeSplitStay(ports, actor, { ...rest, parts: form.parts }, key);
  }
  const whole = { ...rest, resourceId: form.resourceId };
  if (guest) return placeGuestStay(ports, { ...guest, visitor }, whole, key);
  if (!actor) throw new Refused({ code: 'not-signed-in' });
  return placeBooking(ports, actor, whole, key);
};

/** A guest books one space for one period, for themselves. */
const guestErrors = (
  actor: Actor | null,
  { parts, onBehalfOf, voucherId }: Omit<BookingRequest, 'guest'>,
): { field: string; message: string }[] => [
  ...(actor ? [{ field: 'body.guest', message: 'must not be given by a person who is signed in' }] : []),
  ...(parts ? [{ field: 'body.parts', message: 'must not be given for a guest' }] : []),
  ...(voucherId ? [{ field: 'body.voucherId', message: 'must not be given for a guest' }] : []),
  ...(onBehalfOf ? [{ field: 'body.onBehalfOf', message: 'must not be given for a guest' }] : []),
];
