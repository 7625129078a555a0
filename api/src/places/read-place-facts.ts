import type { Executor } from '@escale/db';
import { readPlaceDetail, readPlaceKeeping } from '@escale/db/places';
import { Refused } from '../refused.ts';

/**
 * What `updatePlace` can change of a place, as it stands; a version of it is a version of these facts.
 * @throws Refused not-found
 */
export const readPlaceFacts = async (executor: Executor, slug: string) => {
  const row = await readPlaceDetail(executor, slug);
  const keeping = row && (await readPlaceKeeping(executor, row.item.id));
  if (!row || !keeping) throw new Refused({ code: 'not-found' });
  const { item, description, website, operator } = row;
  return {
    status: item.status,
    name: item.name,
    kind: item.kind,
    address: item.address,
    postcode: item.postcode,
    commune: item.commune,
    location: item.location,
    amenities: item.amenities,
    temporary: item.temporary,
    description,
    website,
    operator,
    checkIn: row.checkIn && { ...row.checkIn, needsCode: keeping.needsCode },
    arrival: keeping.arrival,
    publishesAvailability: keeping.publishesAvailability,
  };
};
