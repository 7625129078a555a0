import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { todayThere } from '../places/place-items.queries.ts';

/** What the place `p` has verified for a person; a stay after midnight begins on yesterday's date. */
export const audiencesAsJson = (sql: postgres.ISql, memberId: string | null): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('audience', v.audience, 'validUntil', v.valid_until)
      order by v.audience), '[]')
    from verified_audiences v
    where v.place_id = p.id and v.member_id = ${memberId}::uuid
      and coalesce(v.valid_until >= ${todayThere(sql)} - 1, true))`;
