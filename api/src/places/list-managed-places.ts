import { readManagedPlaces } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { ManagedPlace } from '@escale/shared/places';
import type { Ports } from '../ports.ts';

/** The places somebody works at; of an administrator, all that are run by somebody. */
export const listManagedPlaces = async (ports: Ports, actor: Actor): Promise<ManagedPlace[]> => {
  const ids = actor.platformRole === 'admin' ? null : [...actor.placeRoles.keys()];
  const places = await readManagedPlaces(ports.database, ids);
  return places.map((place) => ({ ...place, role: actor.placeRoles.get(place.id) ?? 'owner' }));
};
