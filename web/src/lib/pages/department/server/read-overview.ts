import { type Grouping, type StatisticsRow, statisticsContract } from '@escale/shared/statistics';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import type { askedOf } from './asked-of.ts';

type Asked = ReturnType<typeof askedOf>;

/** Everything that the overview shows, asked for at once. */
export async function readOverview(locals: App.Locals, url: URL, asked: Asked) {
  const read = async (groupBy: Grouping, query = asked.query) =>
    orSignIn(
      await locals.call(statisticsContract.occupancy, { querystring: { ...query, groupBy } }),
      locals,
      url,
    );
  const [total, before, places, months, parts, week, communes, milestones] = await Promise.all([
    read('total'),
    read('total', asked.queryBefore),
    read('place'),
    read('placeMonth'),
    read(asked.span.isMonth ? 'day' : 'month'),
    read('weekdayHour'),
    read('commune'),
    locals.call(statisticsContract.milestones, { querystring: asked.query }),
  ]);
  return {
    row: rowIn(total.rows),
    yearBefore: rowIn(before.rows),
    example: total.example,
    made: { version: total.definitionVersion, at: total.asOf },
    // Who was never open in the period has no figures in it.
    places: places.rows.filter(({ openSeatMinutes }) => openSeatMinutes > 0),
    months: months.rows,
    parts: parts.rows,
    week: week.rows,
    communes: communes.rows,
    milestones: orSignIn(milestones, locals, url).items,
  };
}

const rowIn = ([row]: StatisticsRow[]): StatisticsRow | null => (row && row.openSeatMinutes > 0 ? row : null);
