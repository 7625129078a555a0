import { fileFromApi } from '#lib/api/server/file-from-api.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { RequestHandler } from './$types';

/** The rows of a table of what was asked for in vain, for whoever may read them: the API says who. */
export const GET: RequestHandler = async (event) => {
  requireMember(event.locals, event.url);
  return fileFromApi(event, `/api/v1/statistics/unmet-demand${event.url.search}`);
};
