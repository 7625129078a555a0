import { peopleContract } from '@escale/shared/people';
import { placePageContract } from '@escale/shared/resources';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  const q = (url.searchParams.get('mot') ?? '').trim().slice(0, 100);
  const cursor = url.searchParams.get('apres');
  const query = { ...(q && { q }), ...(cursor && { cursor }), limit: 24 };
  const [place, found] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug } }),
    locals.call(peopleContract.list, { params: { slug }, querystring: query }),
  ]);
  const { name } = orErrorPage(place);
  return { place: { slug, name }, word: q, ...orErrorPage(found) };
};
