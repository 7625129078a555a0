import { figureContestsContract, type Metric, statisticsContract } from '@escale/shared/statistics';
import { error } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { figureParts } from '#lib/figures/figure-parts.ts';
import { metricOf } from '#lib/figures/figure-slugs.ts';
import { askedOf } from '#lib/pages/department/server/asked-of.ts';
import type { PageServerLoadEvent } from './$types';

type Asked = ReturnType<typeof askedOf>;

export const load = async ({ locals, params: { figure }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const metric = metricOf(figure);
  if (metric === null) error(404);
  const asked = askedOf(url);
  const read = async (groupBy: 'total' | 'place') =>
    orSignIn(
      await locals.call(statisticsContract.occupancy, { querystring: { ...asked.query, groupBy } }),
      locals,
      url,
    );
  const [total, places, place] = await Promise.all([
    read('total'),
    read('place'),
    asked.lieu === null ? null : readPlace(locals, url, { asked, metric, place: asked.lieu }),
  ]);
  return {
    ...asked,
    ...{ figure, metric, place },
    row: total.rows[0] ?? null,
    example: total.example,
    places: places.rows.filter(({ openSeatMinutes }) => openSeatMinutes > 0),
    made: { version: total.definitionVersion, at: total.asOf },
  };
};

type OfPlace = { asked: Asked; metric: Metric; place: string };

/** The rows of one place, and what it says against the figure. */
async function readPlace(locals: App.Locals, url: URL, { asked: { span }, metric, place }: OfPlace) {
  const querystring = { from: span.from, to: span.to, metric, place };
  const [explained, contested] = await Promise.all([
    locals.call(statisticsContract.explain, { querystring }),
    locals.call(figureContestsContract.list, { querystring }),
  ]);
  const { rows, ...explanation } = orSignIn(explained, locals, url);
  return {
    ...explanation,
    ...figureParts(rows, span.isMonth),
    contests: orSignIn(contested, locals, url).items,
  };
}
