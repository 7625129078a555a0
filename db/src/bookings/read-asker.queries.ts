import type { Instant, LocalDate } from '@escale/shared/kernel';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

/** Who asks, and when: what no place's catalogue can know. */
export type Asker = {
  now: Instant;
  /** By place: what it has verified for the person, still valid today. */
  audiences: ReadonlyMap<string, readonly string[]>;
  publicHolidays: ReadonlySet<LocalDate>;
};

type Row = { now: Instant; audiences: [placeId: string, audience: string][]; publicHolidays: LocalDate[] };

/** Holidays of the dates and two days around them: hours run past midnight. */
export const readAsker = async (
  { sql }: Executor,
  { memberId, dates }: { memberId: string | null; dates: { from: LocalDate; to: LocalDate } },
): Promise<Asker> => {
  const [row] = await sql<Row[]>`
    select floor(extract(epoch from domain_now())::float8 * 1000) as now,
      (select coalesce(jsonb_agg(jsonb_build_array(v.place_id, v.audience) order by v.audience), '[]')
        from verified_audiences v join places p on p.id = v.place_id
        where v.member_id = ${memberId}::uuid and coalesce(v.valid_until >= ${todayThere(sql)}, true)) as audiences,
      (select coalesce(jsonb_agg(h.on_date), '[]') from public_holidays h
        where h.on_date between ${dates.from}::date - 2 and ${dates.to}::date + 2) as "publicHolidays"`;
  if (!row) throw new Error('the product clock has no row');
  const byPlace = Map.groupBy(row.audiences, ([placeId]) => placeId);
  return {
    now: row.now,
    audiences: new Map(
      [...byPlace].map(([placeId, rows]) => [placeId, rows.map(([, audience]) => audience)]),
    ),
    publicHolidays: new Set(row.publicHolidays),
  };
};
