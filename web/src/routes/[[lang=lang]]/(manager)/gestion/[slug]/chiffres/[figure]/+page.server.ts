import { statisticsContract } from '@escale/shared/statistics';
import { error } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { metricOf } from '#lib/figures/figure-slugs.ts';
import { minutesOf, sumsBy } from '#lib/figures/sums-by.ts';
import { askedOf } from '#lib/pages/manage/figures/server/asked-of.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug, figure }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const metric = metricOf(figure);
  if (metric === null) error(404);
  const { query, ...asked } = askedOf(url, slug);
  const { rows, bookings, ...explained } = orSignIn(
    await locals.call(statisticsContract.explain, { querystring: { ...query, metric } }),
    locals,
    url,
  );
  const labelOf = new Map(rows.map(({ unitId, unitLabel }) => [unitId, unitLabel]));
  const partOf = (date: string) => date.slice(0, asked.span.isMonth ? 10 : 7);
  return {
    ...asked,
    ...explained,
    figure,
    whole: minutesOf(rows),
    units: sumsBy(rows, ({ unitId }) => unitId).map((sums) => ({
      ...sums,
      label: labelOf.get(sums.key) ?? '',
    })),
    parts: sumsBy(
      rows.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      ({ date }) => partOf(date),
    ).map((sums) => ({ ...sums, label: sums.key })),
    // A year has thousands of stays: they are one click further, under their month.
    bookings: asked.span.isMonth ? bookings : null,
  };
};
