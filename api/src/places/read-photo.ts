import { type PhotoFile, placeOf, readPhotoFile } from '@escale/db/places';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

type Asked = { slug: string; photoId: string; width: string };

/** @throws Refused not-found, also for a draft of someone else's */
export const readPhoto = async (
  ports: Ports,
  { slug, photoId, width }: Asked,
  readActor: () => Promise<Actor | null>,
): Promise<Pick<PhotoFile, 'mark' | 'bytes'> & { isPublic: boolean }> => {
  const place = await placeOf(ports.database, { slug, id: null });
  const actor = place?.status === 'draft' ? await readActor() : null;
  if (!place || (place.status === 'draft' && !(actor && manages(actor, place.id))))
    throw new Refused({ code: 'not-found' });
  const file = await readPhotoFile(ports.database, { placeId: place.id, photoId, width: Number(width) });
  if (!file) throw new Refused({ code: 'not-found' });
  return { ...file, isPublic: place.status !== 'draft' };
};
