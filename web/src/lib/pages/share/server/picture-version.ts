import { createHash } from 'node:crypto';
import type { Picture } from './picture.ts';

/** Raise it when the same words are drawn differently: the addresses of all pictures change with it. */
const DRAWN = 1;

/** Names a picture by what is on it. */
export const pictureVersion = (picture: Picture): string =>
  createHash('sha256')
    .update(`${DRAWN}${JSON.stringify(picture)}`)
    .digest('base64url')
    .slice(0, 12);

/** What a page says of its picture: the address of this very version, and its words for who doesn't see it. */
export const pictureLink = (path: string, picture: Picture) => ({
  path: `${path}?v=${pictureVersion(picture)}`,
  alt: [picture.over, picture.title, picture.under].filter((words) => words !== '').join('. '),
});
