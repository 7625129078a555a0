import { createHash } from 'node:crypto';
import { transaction, writeAudit } from '@escale/db';
import { insertPhoto, lockPlace, type PhotoFile, readPhotos } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { NewPhotoQuery, PlacePhoto } from '@escale/shared/places';
import { reEncode } from '../images/re-encode.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** For a wide screen, a page and a card. */
const WIDTHS = [1_920, 960, 480] as const;
const MOST_PHOTOS = 20;

/** @throws Refused not-found | image-unreadable | image-too-large | too-many-photos */
export const addPhoto = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { altFr, altEn, picture }: NewPhotoQuery & { picture: Buffer },
): Promise<{ photos: PlacePhoto[] }> => {
  const files = await filesOf(picture);
  return transaction(ports.database, async (tx) => {
    if (!(await lockPlace(tx, placeId))) throw new Refused({ code: 'not-found' });
    if ((await readPhotos(tx, placeId)).length >= MOST_PHOTOS)
      throw new Refused({ code: 'too-many-photos', most: MOST_PHOTOS });
    const id = ports.newId();
    await insertPhoto(tx, { placeId, id, altFr: altFr.trim(), altEn: altEn?.trim() ?? null, files });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.photo_added',
      subjectId: id,
    });
    return { photos: await readPhotos(tx, placeId) };
  });
};

/** Each width from the one above: a large photo is unpacked once. A small one has fewer widths. */
const filesOf = async (picture: Buffer): Promise<PhotoFile[]> => {
  const files = new Map<number, PhotoFile>();
  let source = picture;
  for (const side of WIDTHS) {
    const { bytes, width, height } = await reEncode(source, { maxWidth: side, maxHeight: side });
    source = bytes;
    const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
    files.set(width, { width, height, mark, bytes });
  }
  return [...files.values()];
};
