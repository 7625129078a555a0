import { placePageContract } from '@escale/shared/resources';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { placePicture } from '#lib/pages/share/server/pictures.ts';
import { sendPicture } from '#lib/pages/share/server/send-picture.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { call, lang }, params: { slug }, request }) => {
  const place = orErrorPage(await call(placePageContract.read, { params: { slug } }));
  return sendPicture(request, placePicture(place, { words: await wordsOf(lang), format: format(lang) }));
};
