import type { Holdings } from '@escale/shared/bookings';
import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { VerifiedAudience } from '@escale/shared/pricing';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { todayThere } from '../places/place-items.queries.ts';
import { audiencesAsJson } from '../pricing/audiences.fragment.ts';
import type { Executor } from '../transaction.ts';
import { holdingsAsJson } from './holdings.queries.ts';

/** Who asks, and when: what no place's catalogue can know. */
export type Asker = {
  now: Instant;
  /** By place: what it has verified for the person. */
  audiences: ReadonlyMap<string, readonly VerifiedAudience[]>;
  /** By resource: the passes that pay for it and what was paid for its months; only where there is any. */
  holdings: ReadonlyMap<string, Holdings>;
  publicHolidays: ReadonlySet<LocalDate>;
};

type Row = {
  now: Instant;
  audiences: Record<string, VerifiedAudience[]>;
  holdings: Record<string, Holdings>;
  publicHolidays: LocalDate[];
};

/** A stay that counts for a month has a counter there, so what counters and passes don't name the person has not. */
const holdingsByResource = (sql: postgres.ISql, memberId: string | null): Fragment =>
  memberId === null
    ? sql`'{}'::jsonb`
    : sql`
  (select coalesce(jsonb_object_agg(r.id, ${holdingsAsJson(sql, memberId)}), '{}')
    from (
      select pr.place_id, pr.resource_id from passes ps
      join pass_resources pr on pr.place_id = ps.place_id and pr.pass_id = ps.id
      join places p on p.id = ps.place_id
      where ps.member_id = ${memberId} and coalesce(ps.ends_on >= ${todayThere(sql)}, true)
      union
      select c.place_id, c.resource_id from fare_counters c join places p on p.id = c.place_id
      where c.member_id = ${memberId} and c.month >= to_char(${todayThere(sql)} - 1, 'YYYY-MM')) as held
    join resources r on r.place_id = held.place_id and r.id = held.resource_id
    join places p on p.id = r.place_id)`;

/** Holidays of the dates and two days around them: hours run past midnight. */
export const readAsker = async (
  { sql }: Executor,
  { memberId, dates }: { memberId: string | null; dates: { from: LocalDate; to: LocalDate } },
): Promise<Asker> => {
  const [row] = await sql<Row[]>`
    select floor(extract(epoch from domain_now())::float8 * 1000) as now,
      (select coalesce(jsonb_object_agg(p.id, ${audiencesAsJson(sql, memberId)}), '{}') from places p
        where p.id in (select place_id from verified_audiences where member_id = ${memberId}::uuid)) as audiences,
      ${holdingsByResource(sql, memberId)} as holdings,
      (select coalesce(jsonb_agg(h.on_date), '[]') from public_holidays h
        where h.on_date between ${dates.from}::date - 2 and ${dates.to}::date + 2) as "publicHolidays"`;
  if (!row) throw new Error('the product clock has no row');
  return {
    now: row.now,
    audiences: new Map(Object.entries(row.audiences)),
    holdings: new Map(Object.entries(row.holdings)),
    publicHolidays: new Set(row.publicHolidays),
  };
};
