import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { todayThere } from '../places/place-items.queries.ts';

/** Whole months from the pass `ps` to today. */
export const monthsSoFar = (sql: postgres.ISql): Fragment => sql`
  (extract(year from age(${todayThere(sql)}, ps.starts_on)) * 12
    + extract(month from age(${todayThere(sql)}, ps.starts_on)))::int`;

/** The months of the subscription `ps` that a stay of the resource `r` can touch; a row exists once one was spent. */
const monthsToCome = (sql: postgres.ISql): Fragment => sql`
  select month.starts_on, month.ends_on, case when known.pass_id is null then ps.points else known.points_left end
  from generate_series(greatest(0, ${monthsSoFar(sql)} - 1),
    ${monthsSoFar(sql)} + (r.max_advance_days + r.max_minutes / 1440) / 28 + 2) as nth
  cross join lateral (select (ps.starts_on + make_interval(months => nth))::date as starts_on,
    (ps.starts_on + make_interval(months => nth + 1))::date - 1 as ends_on) as month
  left join pass_periods known
    on known.place_id = ps.place_id and known.pass_id = ps.id and known.starts_on = month.starts_on
  where ps.kind = 'subscription'`;

/** The person's passes that pay for the resource `r` of the place `p`, each period as a pass of its own. */
export const passesAsJson = (sql: postgres.ISql, memberId: string): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', ps.id, 'startsOn', span.starts_on, 'endsOn', span.ends_on,
      'pointsLeft', span.points_left, 'pointsPer', jsonb_strip_nulls(jsonb_build_object(
        'half_day', ps.points_per_half_day, 'day', ps.points_per_day)))
      order by span.ends_on, ps.id, span.starts_on), '[]')
    from passes ps
    join pass_resources pr on pr.place_id = ps.place_id and pr.pass_id = ps.id and pr.resource_id = r.id
    cross join lateral (
      select pd.starts_on, pd.ends_on, pd.points_left from pass_periods pd
      where ps.kind = 'pass' and pd.place_id = ps.place_id and pd.pass_id = ps.id
      union all ${monthsToCome(sql)}) as span(starts_on, ends_on, points_left)
    where ps.place_id = r.place_id and ps.member_id = ${memberId} and span.ends_on >= ${todayThere(sql)}
      and coalesce(span.starts_on <= ps.ends_on, true))`;
