import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { todayThere } from '../places/place-items.queries.ts';

/** What a person has paid for the resource `r` of the place `p`: this month's (a night may have begun in the last) and later. */
export const countersAsJson = (sql: postgres.ISql, memberId: string): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('audience', c.audience, 'lane', c.lane, 'month', c.month,
      'paidCents', c.paid_cents)), '[]')
    from fare_counters c
    where c.place_id = r.place_id and c.member_id = ${memberId} and c.resource_id = r.id
      and c.month >= to_char(${todayThere(sql)} - 1, 'YYYY-MM'))`;
