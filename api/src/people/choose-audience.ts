import { transaction, writeAudit } from '@escale/db';
import { deleteListing, readIsOfPlace, writeListing } from '@escale/db/people';
import { placeOf } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { ListingAudience, ProfileSchema } from '@escale/shared/people';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readProfile } from './read-profile.ts';

/**
 * For whom a place lists the person. Leaving is possible at any place and time, joining where one is of the place.
 * @throws Refused not-found | not-of-this-place
 */
export const chooseAudience = async (
  ports: Ports,
  actor: Actor,
  { slug, audience }: { slug: string; audience: ListingAudience },
): Promise<ProfileSchema> => {
  const { memberId } = actor;
  const place = await placeOf(ports.database, { slug, id: null });
  const isLeaving = audience === 'nobody';
  if (!place || (place.status !== 'published' && !isLeaving)) throw new Refused({ code: 'not-found' });
  const placeId = place.id;
  await transaction(ports.database, async (tx) => {
    if (isLeaving) await deleteListing(tx, { placeId, memberId });
    else if (await readIsOfPlace(tx, { placeId, memberId }))
      await writeListing(tx, { placeId, memberId, id: ports.newId(), audience });
    else throw new Refused({ code: 'not-of-this-place' });
    const entry = {
      actorId: memberId,
      placeId,
      action: 'person.listed',
      subjectId: null,
      detail: { audience },
    };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
  return readProfile(ports, actor);
};
