import type { PlacePhoto } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';
import { photosAsJson } from './photos.fragment.ts';

export type PhotoFile = { width: number; height: number; mark: string; bytes: Buffer };
export type PhotoText = { id: string; altFr: string; altEn: string | null };

export const readPhotos = async ({ sql }: Executor, placeId: string): Promise<PlacePhoto[]> => {
  const [row] = await sql<{ photos: PlacePhoto[] }[]>`
    select ${photosAsJson(sql)} as photos from places p where p.id = ${placeId}`;
  return row?.photos ?? [];
};

/** After those the place has; the caller has locked it. */
export const insertPhoto = async (
  { sql }: Executor,
  { placeId, files, ...photo }: PhotoText & { placeId: string; files: readonly PhotoFile[] },
): Promise<void> => {
  await sql`
    insert into place_photos (place_id, id, position, alt_fr, alt_en)
    select ${placeId}, ${photo.id}, coalesce(max(position), 0) + 1, ${photo.altFr}, ${photo.altEn}
    from place_photos where place_id = ${placeId}`;
  for (const { width, height, mark, bytes } of files)
    await sql`
      insert into place_photo_files (place_id, photo_id, width, height, mark, bytes)
      values (${placeId}, ${photo.id}, ${width}, ${height}, ${mark}, ${bytes})`;
};

/** The order and texts of the photos that stay; all others are removed. */
export const replacePhotos = async (
  { sql }: Executor,
  { placeId, photos }: { placeId: string; photos: readonly PhotoText[] },
): Promise<void> => {
  const ids = photos.map(({ id }) => id);
  await sql`delete from place_photos where place_id = ${placeId} and not id = any(${ids}::uuid[])`;
  await sql`
    update place_photos ph set position = kept.nth, alt_fr = kept."altFr", alt_en = kept."altEn"
    from (select row_number() over () as nth, * from jsonb_to_recordset(${JSON.stringify(photos)}::jsonb)
      as k("id" uuid, "altFr" text, "altEn" text)) kept
    where ph.place_id = ${placeId} and ph.id = kept.id`;
};

export const readPhotoFile = async (
  { sql }: Executor,
  { placeId, photoId, width }: { placeId: string; photoId: string; width: number },
): Promise<Pick<PhotoFile, 'mark' | 'bytes'> | null> => {
  const [row] = await sql<Pick<PhotoFile, 'mark' | 'bytes'>[]>`
    select mark, bytes from place_photo_files
    where place_id = ${placeId} and photo_id = ${photoId} and width = ${width}`;
  return row ?? null;
};
