import { wordsOf } from '#lib/messages/words.ts';
import { type Need, needOf } from '#lib/pages/search/need.ts';
import { findPlaces } from '#lib/pages/search/server/find-places.ts';
import { nextEvents, soonestEvents } from '#lib/pages/search/server/next-events.ts';
import { pictureLink } from '#lib/pages/share/server/picture-version.ts';
import { homePicture } from '#lib/pages/share/server/pictures.ts';
import { paths } from '#lib/paths.ts';
import type { Outline } from '#lib/places/map/outlines.ts';
import { communeNamed, communes } from '#lib/places/server/communes.ts';
import { today } from '#lib/server/clock.ts';
import { mapTiles } from '#lib/server/environment.ts';
import type { PageServerLoad } from './$types';

const DAYS_LISTED = 42;

export const load: PageServerLoad = async ({ locals, url }) => {
  const need = needOf(url.searchParams, today());
  const { call, lang } = locals;
  const [outlines, finding, soonest, words] = await Promise.all([
    communes(call),
    findPlaces(call, need),
    soonestEvents(call),
    wordsOf(lang),
  ]);
  const near = pointOf(need, outlines);
  return {
    need: { ...need, where: finding.where },
    finding,
    outlines,
    days: daysFrom(today()),
    picture: pictureLink(paths(lang).homePicture(), homePicture(words)),
    events: nextEvents(soonest, near),
    isNear: near !== null,
    tiles: mapTiles(),
  };
};

/** Where the person looks: around the commune that they named, or around themselves. */
function pointOf({ where, position }: Need, outlines: readonly Outline[]) {
  const centre = communeNamed(outlines, where)?.centre;
  if (centre) return { lat: centre[1], lon: centre[0] };
  const [lat, lon] = (position ?? '').split(',').map(Number);
  return lat === undefined || lon === undefined ? null : { lat, lon };
}

function daysFrom(date: string): string[] {
  const first = Date.parse(`${date}T12:00:00Z`);
  return Array.from({ length: DAYS_LISTED }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  );
}
