import { demandContract } from '@escale/shared/demand';
import { statisticsContract } from '@escale/shared/statistics';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { askedOf } from '#lib/pages/manage/figures/server/asked-of.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { query, ...asked } = askedOf(url, slug);
  const read = async (groupBy: 'place' | 'month' | 'day' | 'weekdayHour' | 'resourceKind') =>
    orSignIn(
      await locals.call(statisticsContract.occupancy, { querystring: { ...query, groupBy } }),
      locals,
      url,
    );
  const { from, to, place } = query;
  const [whole, parts, week, kinds, peak, unmet] = await Promise.all([
    read('place'),
    read(asked.span.isMonth ? 'day' : 'month'),
    read('weekdayHour'),
    read('resourceKind'),
    // A place without units has no peak, and that is no error.
    locals.call(statisticsContract.explain, { querystring: { ...query, metric: 'peak' } }),
    locals.call(demandContract.unmet, { querystring: { from, to, place, groupBy: 'weekdayHour' } }),
  ]);
  return {
    ...asked,
    row: whole.rows[0] ?? null,
    made: { version: whole.definitionVersion, at: whole.asOf },
    parts: parts.rows,
    week: week.rows,
    kinds: kinds.rows,
    unmet: unmet.ok ? unmet.value : null,
    peak: peak.ok ? peak.value.peak : null,
  };
};
