import type { Quote, QuoteRequest } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { formOfRequest } from './form-of-request.ts';
import { quoteSplitStay } from './quote-split-stay.ts';
import { quoteWholeStay } from './quote-whole-stay.ts';

/** What a stay in one of its forms costs and whether it fits; nothing is held, so another may be quicker. */
export const quoteStay = async (ports: Ports, actor: Actor | null, request: QuoteRequest): Promise<Quote> => {
  const { parts: _, ...rest } = request;
  const form = formOfRequest(request);
  return form.parts
    ? quoteSplitStay(ports, actor, { ...rest, parts: form.parts })
    : quoteWholeStay(ports, actor, { ...rest, resourceId: form.resourceId });
};
