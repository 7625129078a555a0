import type { Quote, WalkInQuote } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { quoteOfBookable } from './quote-whole-stay.ts';
import { walkInBookable } from './walk-in-bookable.ts';

/** The price before the click, as for a stranger. */
export const quoteWalkIn = async (
  ports: Ports,
  actor: Actor,
  { placeId, ...request }: WalkInQuote & { placeId: string },
): Promise<Quote> => {
  const { deciding } = await walkInBookable(ports, actor, { placeId, resourceId: request.resourceId });
  return quoteOfBookable(ports, deciding, request, null);
};
