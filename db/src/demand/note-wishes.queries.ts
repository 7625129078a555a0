import type { UnmetLength, UnmetReason, UnmetSize } from '@escale/shared/demand';
import type { LocalDate } from '@escale/shared/kernel';
import { saltOfToday } from '../bookings/visits.queries.ts';
import type { Executor } from '../transaction.ts';

/** So many different things one visit may look for in vain on a day; what it asks beyond is not counted. */
const MOST_A_VISIT = 40;

/**
 * Notes what visits have looked for, and says which of it is new today: the numbers of these in the list. Whatever is
 * asked again counts once.
 */
export const noteWishes = async (
  { sql }: Executor,
  wishes: readonly { visitor: string; wish: string }[],
): Promise<number[]> => {
  const rows = await sql<{ nth: number }[]>`
    with salted as (${saltOfToday(sql)}), asked as (
      select distinct on (visitor, wish) s.on_date, w.wish, w.nth,
        encode(sha256(convert_to(s.salt::text || w.visitor, 'UTF8')), 'hex') as visitor
      from salted s, unnest(${wishes.map(({ visitor }) => visitor)}::text[],
        ${wishes.map(({ wish }) => wish)}::text[]) with ordinality as w(visitor, wish, nth)
      order by visitor, wish, nth),
    noted as (
      insert into visit_wishes (on_date, visitor, wish)
      select on_date, visitor, wish from asked
      where (select count(*) from visit_wishes known
        where known.on_date = asked.on_date and known.visitor = asked.visitor) < ${MOST_A_VISIT}
      on conflict do nothing returning visitor, wish)
    select (asked.nth - 1)::int as nth from asked join noted using (visitor, wish) order by 1`;
  return rows.map(({ nth }) => nth);
};

export type UnmetSearch = {
  onDate: LocalDate;
  communeInsee: string | null;
  near: { lat: number; lon: number } | null;
  kind: string;
  hour: number | null;
  length: UnmetLength;
  size: UnmetSize;
  reason: UnmetReason;
};

/** A point farther from every commune's centre is none of ours. */
const FARTHEST_METERS = 5_000;

/** Counts searches of today; a point counts for the commune whose centre is nearest. */
export const addUnmetSearches = async (
  { sql }: Executor,
  searches: readonly UnmetSearch[],
): Promise<void> => {
  const rows = searches.map(({ near, ...search }) => ({ ...search, lat: near?.lat, lon: near?.lon }));
  await sql`
    insert into unmet_searches (asked_on, on_date, commune_insee, kind, hour, length, size, reason, searches)
    select (domain_now() at time zone 'Europe/Paris')::date, s."onDate",
      coalesce(s."communeInsee", nearest.insee, ''), s.kind, coalesce(s.hour, -1), s.length, s.size, s.reason, count(*)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as s("onDate" date, "communeInsee" text, lat float8,
      lon float8, kind text, hour int, length text, size text, reason text)
    left join lateral (
      select c.insee from communes c
      where distance_meters(s.lat, s.lon, c.centroid_lat, c.centroid_lon) <= ${FARTHEST_METERS}
      order by distance_meters(s.lat, s.lon, c.centroid_lat, c.centroid_lon), c.insee limit 1) as nearest on true
    where s."onDate" between (select domain_now())::date - 1 and (select domain_now())::date + 800
    group by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict on constraint unmet_searches_pkey do update set searches = unmet_searches.searches + excluded.searches`;
};
