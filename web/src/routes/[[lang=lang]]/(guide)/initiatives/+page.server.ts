import { findInitiatives, searchOf } from '#lib/guide/server/find-initiatives.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = searchOf(url.searchParams);
  const [found, outlines] = await Promise.all([findInitiatives(locals.call, search), communes(locals.call)]);
  return { search, outlines, ...found };
};
