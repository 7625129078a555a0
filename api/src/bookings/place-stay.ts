import type { BookingRequest, BookingSchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { placeBooking } from './place-booking.ts';
import { placeSplitStay } from './place-split-stay.ts';

/** What a stay in parts does not take: each part says its own. */
const ofOnePeriod = [
  'resourceId',
  'unitId',
  'start',
  'end',
  'formula',
  'count',
  'date',
  'half',
] as const satisfies (keyof BookingRequest)[];

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
  const { parts, resourceId, ...rest } = request;
  if (parts) {
    const unexpected = ofOnePeriod.filter((field) => request[field] !== undefined);
    if (unexpected.length > 0) throw new Refused({ code: 'stay-form-unclear', missing: [], unexpected });
    return placeSplitStay(ports, actor, { ...rest, parts }, key);
  }
  if (resourceId === undefined) {
    const errors = [{ field: 'body.resourceId', message: 'must have required properties resourceId' }];
    throw new Refused({ code: 'malformed-request', errors });
  }
  return placeBooking(ports, actor, { ...rest, resourceId }, key);
};
