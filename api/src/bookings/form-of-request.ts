import type { QuoteRequest, StayPartRequest } from '@escale/shared/bookings';
import { Refused } from '../refused.ts';

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
] as const satisfies (keyof QuoteRequest)[];

type Form =
  | { parts: readonly StayPartRequest[]; resourceId?: undefined }
  | { parts?: undefined; resourceId: string };

/**
 * One space for one period, or parts that say their own.
 * @throws Refused stay-form-unclear on a mixture of them | malformed-request on neither
 */
export const formOfRequest = (request: QuoteRequest): Form => {
  const { parts, resourceId } = request;
  if (parts) {
    const unexpected = ofOnePeriod.filter((field) => request[field] !== undefined);
    if (unexpected.length > 0) throw new Refused({ code: 'stay-form-unclear', missing: [], unexpected });
    return { parts };
  }
  if (resourceId === undefined) {
    const errors = [{ field: 'body.resourceId', message: 'must have required properties resourceId' }];
    throw new Refused({ code: 'malformed-request', errors });
  }
  return { resourceId };
};
