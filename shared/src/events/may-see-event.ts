import { type Actor, manages } from '../kernel/index.ts';
import type { EventOrganiser, EventVisibility } from './event.ts';

type Seen = {
  placeId: string;
  visibility: EventVisibility;
  isPlacePublished: boolean;
  organiser?: EventOrganiser;
};

/** Of a draft, or at a place that is one, nobody but the place knows; of the department's, the department. */
export function maySeeEvent(
  { placeId, visibility, isPlacePublished, organiser = 'place' }: Seen,
  actor: Pick<Actor, 'platformRole' | 'placeRoles'> | null,
): boolean {
  if (actor && manages(actor, placeId)) return true;
  const isDepartments = organiser === 'department';
  if (isDepartments && actor && actor.platformRole !== null) return true;
  if (!(isPlacePublished || isDepartments) || visibility === 'draft') return false;
  return visibility === 'public' || actor !== null;
}
