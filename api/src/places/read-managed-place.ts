import { readManagedPlaces } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { ManagedPlace } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const readManagedPlace = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
): Promise<ManagedPlace> => {
  const [place] = await readManagedPlaces(ports.database, [placeId]);
  if (!place) throw new Refused({ code: 'not-found' });
  return { ...place, role: actor.placeRoles.get(placeId) ?? 'owner' };
};
