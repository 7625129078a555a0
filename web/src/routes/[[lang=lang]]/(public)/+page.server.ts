import { needOf } from '#lib/pages/search/need.ts';
import { findPlaces } from '#lib/pages/search/server/find-places.ts';
import { communes } from '#lib/places/server/communes.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

const DAYS_LISTED = 42;

export const load: PageServerLoad = async ({ locals, url }) => {
  const need = needOf(url.searchParams, today());
  const [outlines, finding] = await Promise.all([communes(locals.call), findPlaces(locals.call, need)]);
  return { need: { ...need, where: finding.where }, finding, outlines, days: daysFrom(today()) };
};

function daysFrom(date: string): string[] {
  const first = Date.parse(`${date}T12:00:00Z`);
  return Array.from({ length: DAYS_LISTED }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  );
}
