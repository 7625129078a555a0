import { error } from '@sveltejs/kit';
import { everyPage } from '#lib/places/server/every-page.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const places = await everyPage(locals.call, { sort: 'name' });
  if (!places.ok) throw error(503);
  const slugs = places.value.map(({ slug }) => slug);
  return new Response(sitemap(url.origin, slugs), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
