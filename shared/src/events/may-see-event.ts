import { type Actor, manages } from '../kernel/index.ts';
import type { EventVisibility } from './event.ts';

type Seen = { placeId: string; visibility: EventVisibility; isPlacePublished: boolean };

/** Of a draft, or at a place that is one, nobody but the place knows. */
export function maySeeEvent(
  { placeId, visibility, isPlacePublished }: Seen,
  actor: Pick<Actor, 'platformRole' | 'placeRoles'> | null,
): boolean {
  if (actor && manages(actor, placeId)) return true;
  if (!isPlacePublished || visibility === 'draft') return false;
  return visibility === 'public' || actor !== null;
}
