import type { BookingRequest, BookingSchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { formOfRequest } from './form-of-request.ts';
import { placeBooking } from './place-booking.ts';
import { placeSplitStay } from './place-split-stay.ts';

/**
 * Books a stay in one of its forms: one space for one period, or in parts.
 * @throws Refused stay-form-unclear on a mixture of them, or what the form's own use case throws
 */
export const placeStay = async (
  ports: Ports,
  actor: Actor,
  request: BookingRequest,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const { parts: _, ...rest } = request;
  const form = formOfRequest(request);
  return form.parts
    ? placeSplitStay(ports, actor, { ...rest, parts: form.parts }, key)
    : placeBooking(ports, actor, { ...rest, resourceId: form.resourceId }, key);
};
