import { type Bookable, readBookable } from '@escale/db/bookings';
import { walkInNow, walkInRules } from '@escale/shared/bookings';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireOnSale } from './place-booking.ts';
import { requireReception } from './require-reception.ts';

/** What the place sells to a stranger, without the rules it sets aside; `deciding` has the slot under way before it. */
export type WalkInBookable = { bookable: Bookable; deciding: Bookable };

/** @throws Refused not-allowed | not-found: also another place's space | place-not-open-for-bookings | training-required */
export const walkInBookable = async (
  ports: Ports,
  actor: Actor,
  { placeId, resourceId }: { placeId: string; resourceId: string },
): Promise<WalkInBookable> => {
  requireReception(actor, placeId);
  const found = await readBookable(ports.database, { resourceId, memberId: null });
  if (found?.place.id !== placeId) throw new Refused({ code: 'not-found' });
  requireOnSale(found, actor);
  const { resource, now } = found;
  const rules = walkInRules(resource.rules, manages(actor, placeId));
  const bookable = { ...found, resource: { ...resource, rules } };
  return { bookable, deciding: { ...bookable, now: walkInNow(now, rules.slotMinutes) } };
};
