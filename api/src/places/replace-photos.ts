import { transaction, writeAudit } from '@escale/db';
import { lockPlace, readPhotos, replacePhotos as write } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { PhotoList, PlacePhoto } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireSeen } from '../version-of.ts';

/** @throws Refused not-found: also for a photo of another place | changed-meanwhile */
export const replacePhotos = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { photos }: PhotoList,
  seen?: string,
): Promise<{ photos: PlacePhoto[] }> =>
  transaction(ports.database, async (tx) => {
    if (!(await lockPlace(tx, placeId))) throw new Refused({ code: 'not-found' });
    const before = await readPhotos(tx, placeId);
    requireSeen(seen, before);
    if (photos.some((photo) => !before.some(({ id }) => id === photo.id)))
      throw new Refused({ code: 'not-found' });
    const texts = photos.map(({ id, alt }) => ({ id, altFr: alt.fr.trim(), altEn: alt.en?.trim() ?? null }));
    await write(tx, { placeId, photos: texts });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.photos_replaced',
      subjectId: placeId,
    });
    return { photos: await readPhotos(tx, placeId) };
  });
