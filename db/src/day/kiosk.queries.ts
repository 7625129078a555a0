import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type KioskState = { isOpen: boolean; showsNames: boolean };

export const readKioskState = async ({ sql }: Executor, placeId: string): Promise<KioskState> => {
  const [row] = await sql<KioskState[]>`
    select kiosk_hash is not null as "isOpen", kiosk_shows_names as "showsNames"
    from place_arrivals where place_id = ${placeId}`;
  return row ?? { isOpen: false, showsNames: false };
};

/** An earlier address opens nothing from now on; null closes. */
export const writeKiosk = async (
  { sql }: Executor,
  { placeId, hash, showsNames }: { placeId: string; hash: string | null; showsNames: boolean },
): Promise<void> => {
  await sql`
    insert into place_arrivals (place_id, kiosk_hash, kiosk_shows_names)
    values (${placeId}, ${hash}, ${showsNames})
    on conflict (place_id) do update set kiosk_hash = excluded.kiosk_hash,
      kiosk_shows_names = excluded.kiosk_shows_names`;
};

export type KioskRow = {
  placeId: string;
  placeName: string;
  timeZone: string;
  showsNames: boolean;
  now: Instant;
  arrivals: { start: Instant; resourceName: string; who: string | null }[];
  free: { name: string; until: Instant | null }[];
};

/** What a screen shows, in one statement; null when the secret opens nothing. Rooms are what is booked as a whole. */
export const readKiosk = async (
  { sql }: Executor,
  { slug, hash }: { slug: string; hash: string },
): Promise<KioskRow | null> => {
  const [row] = await sql<KioskRow[]>`
    with now as (select domain_now() as at)
    select p.id as "placeId", p.name as "placeName", p.time_zone as "timeZone", k.kiosk_shows_names as "showsNames",
      floor(extract(epoch from now.at)::float8 * 1000) as now,
      coalesce((select jsonb_agg(jsonb_build_object('start', floor(extract(epoch from lower(b.period))::float8 * 1000),
          'resourceName', r.name, 'who', case when k.kiosk_shows_names then coalesce(
            b.on_behalf_of ->> 'displayName', case when m.erased_at is null then m.display_name end) end)
          order by lower(b.period), b.id)
        from bookings b join resources r on r.place_id = b.place_id and r.id = b.resource_id
        left join members m on m.id = b.member_id
        where b.place_id = p.id and b.status = 'confirmed'
          and lower(b.period) >= now.at - interval '30 minutes' and lower(b.period) < now.at + interval '2 hours'
          and upper(b.period) > now.at), '[]') as arrivals,
      coalesce((select jsonb_agg(jsonb_build_object('name', r.name,
          'until', (select floor(extract(epoch from min(lower(a.period)))::float8 * 1000)
            from resource_units ru join allocations a on a.place_id = ru.place_id and a.unit_id = ru.unit_id
            where ru.place_id = r.place_id and ru.resource_id = r.id and lower(a.period) > now.at
              and lower(a.period) < ((now.at at time zone p.time_zone)::date + 1)::timestamp at time zone p.time_zone))
          order by r.position, r.id)
        from resources r
        where r.place_id = p.id and r.retired_on is null and r.allocation = 'all' and r.kind <> 'whole_place'
          and not exists (select 1 from resource_units ru
            join allocations a on a.place_id = ru.place_id and a.unit_id = ru.unit_id
            where ru.place_id = r.place_id and ru.resource_id = r.id and a.period @> now.at)), '[]') as free
    from now, place_of_slug s join places p on p.id = s.place_id
    join place_arrivals k on k.place_id = p.id
    where s.slug = ${slug} and k.kiosk_hash = ${hash}`;
  return row ?? null;
};
