import { eventsContract } from '@escale/shared/events';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { pictureOfEvent } from '#lib/pages/share/server/picture-of-event.ts';
import { sendPicture } from '#lib/pages/share/server/send-picture.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { id }, request }) => {
  const event = orErrorPage(await locals.call(eventsContract.read, { params: { id } }));
  return sendPicture(request, await pictureOfEvent(locals, event));
};
