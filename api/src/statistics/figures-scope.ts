import { placeOf } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import { requireStaff } from '../http/access.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** Whose figures somebody reads. The department sees every place and no small number of people; a place its own. */
export type FiguresScope = { placeIds: string[] | null; hidesFewPeople: boolean };

/**
 * @param place of one, by its slug; else all that the person may read
 * @param as the department: a place's own people see what it is told
 * @throws Refused not-found | not-allowed
 */
export const figuresScope = async (
  { database }: Ports,
  actor: Actor,
  { place: slug = null, as }: { place?: string | null; as?: 'department' },
): Promise<FiguresScope> => {
  const hidesFewPeople = as === 'department';
  const place = slug === null ? null : await placeOf(database, { slug, id: null });
  const isOfDepartment = actor.platformRole !== null;
  if (slug !== null) {
    if (isOfDepartment && place && place.status !== 'draft')
      return { placeIds: [place.id], hidesFewPeople: true };
    const placeId = requireStaff(actor, place);
    if (!readsFigures(actor, placeId)) throw new Refused({ code: 'not-allowed' });
    return { placeIds: [placeId], hidesFewPeople };
  }
  if (isOfDepartment) return { placeIds: null, hidesFewPeople: true };
  const own = [...actor.placeRoles.keys()].filter((placeId) => readsFigures(actor, placeId));
  if (own.length === 0) throw new Refused({ code: 'not-allowed' });
  return { placeIds: own, hidesFewPeople };
};

/** Figures show money: a host runs the day without them. */
const readsFigures = ({ platformRole, placeRoles }: Actor, placeId: string): boolean =>
  platformRole === 'admin' || placeRoles.get(placeId) !== 'host';
