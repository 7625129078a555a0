import { error } from '@sveltejs/kit';
import { everyEvent } from '#lib/events/server/every-event.ts';
import { everyInitiative } from '#lib/guide/server/every-initiative.ts';
import { everyPage } from '#lib/places/server/every-page.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const [places, events, initiatives] = await Promise.all([
    everyPage(locals.call, { sort: 'name' }),
    everyEvent(locals.call),
    everyInitiative(locals.call),
  ]);
  if (!places.ok || !events.ok || !initiatives.ok) throw error(503);
  const slugs = places.value.map(({ slug }) => slug);
  // What is invented, or for members alone, is nothing to find by searching.
  const eventIds = events.value
    .filter(({ example, visibility }) => !example && visibility === 'public')
    .map(({ id }) => id);
  const initiativeIds = initiatives.value.filter(({ example }) => !example).map(({ id }) => id);
  return new Response(sitemap(url.origin, { slugs, eventIds, initiativeIds }), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
