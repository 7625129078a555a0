import pLimit from 'p-limit';
import sharp from 'sharp';
import { Refused } from '../refused.ts';
import { kindOfBytes } from './kind-of-bytes.ts';

export type Picture = { bytes: Buffer; width: number; height: number; type: 'image/webp' };

/** A photo of a good camera; what unpacks to more is refused before it is unpacked. */
const MAX_PIXELS = 50_000_000;
/** Unpacking takes memory: so many at a time, the others wait. */
const twoAtATime = pLimit(2);

/**
 * A picture drawn anew as WebP, upright, no larger than asked for and without metadata (place, camera, owner). Only what
 * the bytes are counts, never their name.
 * @throws Refused image-unreadable | image-too-large
 */
export const reEncode = async (
  bytes: Buffer,
  { maxWidth, maxHeight }: { maxWidth: number; maxHeight: number },
): Promise<Picture> => {
  const kind = kindOfBytes(bytes);
  if (kind !== 'picture') throw new Refused({ code: 'image-unreadable', reason: kind });
  return twoAtATime(async () => {
    await requireBearableSize(bytes);
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
      .catch(damaged);
    return { bytes: data, width: info.width, height: info.height, type: 'image/webp' };
  });
};

const requireBearableSize = async (bytes: Buffer): Promise<void> => {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged);
  if (width * height > MAX_PIXELS)
    throw new Refused({ code: 'image-too-large', width, height, maxPixels: MAX_PIXELS });
};

const damaged = (): never => {
  throw new Refused({ code: 'image-unreadable', reason: 'damaged' });
};
