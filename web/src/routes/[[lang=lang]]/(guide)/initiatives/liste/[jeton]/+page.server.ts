import { guideListsContract } from '@escale/shared/guide';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  // The address is a secret: it goes into no referrer and no cache.
  setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
  const query = { querystring: { token: params.jeton } };
  return { list: orErrorPage(await locals.call(guideListsContract.readShared, query)) };
};
