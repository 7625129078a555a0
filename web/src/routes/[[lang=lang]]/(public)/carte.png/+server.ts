import { wordsOf } from '#lib/messages/words.ts';
import { homePicture } from '#lib/pages/share/server/pictures.ts';
import { sendPicture } from '#lib/pages/share/server/send-picture.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) =>
  sendPicture(request, homePicture(await wordsOf(locals.lang)));
