import { placeOf } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import { requireStaff } from '../http/access.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** Whose figures somebody reads. The department sees every place and no small number of people; a place its own. */
export type FiguresScope = { placeIds: string[] | null; hidesFewPeople: boolean };

/**
 * @param slug of one place, or null for all that the person may read
 * @throws Refused not-found | not-allowed
 */
export const figuresScope = async (
  { database }: Ports,
  actor: Actor,
  slug: string | null,
): Promise<FiguresScope> => {
  const place = slug === null ? null : await placeOf(database, { slug, id: null });
  const isOfDepartment = actor.platformRole !== null;
  if (slug !== null) {
    if (isOfDepartment && place && place.status !== 'draft')
      return { placeIds: [place.id], hidesFewPeople: true };
    const placeId = requireStaff(actor, place);
    if (!readsFigures(actor, placeId)) throw new Refused({ code: 'not-allowed' });
    return { placeIds: [placeId], hidesFewPeople: false };
  }
  if (isOfDepartment) return { placeIds: null, hidesFewPeople: true };
  const own = [...actor.placeRoles.keys()].filter((placeId) => readsFigures(actor, placeId));
  if (own.length === 0) throw new Refused({ code: 'not-allowed' });
  return { placeIds: own, hidesFewPeople: false };
};

/** Figures show money: a host runs the day without them. */
const readsFigures = ({ platformRole, placeRoles }: Actor, placeId: string): boolean =>
  platformRole === 'admin' || placeRoles.get(placeId) !== 'host';
