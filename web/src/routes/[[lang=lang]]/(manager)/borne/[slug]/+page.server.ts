import { kioskContract } from '@escale/shared/day';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { PageServerLoadEvent } from './$types';

/** Whoever has the address sees it; nobody is signed in. */
export const load = async ({ locals, params, url, setHeaders }: PageServerLoadEvent) => {
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
  const token = url.searchParams.get('jeton') ?? '';
  return { kiosk: orErrorPage(await locals.call(kioskContract.read, { params, querystring: { token } })) };
};
