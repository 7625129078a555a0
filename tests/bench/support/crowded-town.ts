import type { Database } from '@escale/db';
import { addDays, type LocalDate } from '@escale/shared/kernel';

export type CrowdedTown = { places: number; desks: number; days: number; bookings: number };

/**
 * Places, desks and a year of allocations, made where they are kept. Of the four slots of two hours of a desk's
 * day a share is taken; two desks of each place are let by the week and by five weeks. Each place has a meeting
 * room. Loaded without the guarantee against overlaps, which would take longer than everything else and which no
 * search reads.
 */
export const crowdTown = async ({ sql }: Database, town: CrowdedTown, today: LocalDate): Promise<number> => {
  const share = town.bookings / (town.places * (town.desks - 2) * town.days * 4);
  const validFrom = addDays(today, -400);
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`alter table allocations drop constraint allocations_no_overlap_per_unit`;
    await tx`
      create temp table town on commit drop as
      select n, gen_random_uuid() as id, gen_random_uuid() as desks, gen_random_uuid() as room
      from generate_series(1, ${town.places}::int) as n`;
    await tx`
      insert into places (id, slug, name, kind, status, commune_name, listing_as_of, lat, lon, location_precision)
      select id, 'crowd-' || n, 'Lieu ' || n, 'coworking', 'published', 'Malakoff', '2026',
        48.7 + random() * 0.3, 2.1 + random() * 0.4, 'address' from town`;
    await tx`set local session_replication_role = replica`;
    await tx`insert into place_of_slug (slug, place_id) select 'crowd-' || n, id from town`;
    await tx`
      insert into opening_weeks (place_id, valid_from, half_day_split_minute, closes_on_public_holidays)
      select id, ${validFrom}::date, 780, false from town`;
    await tx`
      insert into opening_intervals (place_id, valid_from, weekday, opens_minute, closes_minute)
      select id, ${validFrom}::date, weekday, 540, 1080 from town, generate_series(1, 7) as weekday`;
    await tx`
      insert into units (place_id, id, label, kind, position, valid_from)
      select id, gen_random_uuid(), 'Poste ' || position, case when position = 0 then 'meeting_room' else 'desk' end,
        position, ${validFrom}::date
      from town, generate_series(0, ${town.desks}::int) as position`;
    await tx`
      insert into resources (place_id, id, name, kind, allocation, capacity, slot_minutes, min_minutes, max_minutes,
        min_notice_minutes, max_advance_days, buffer_minutes, requires_approval, requires_training, cancellation_policy)
      select town.id, resource, name, kind, allocation, capacity, 30, 30, 44640, 0, 400, 0, false, false, '[]'
      from town, lateral (values (desks, 'Postes', 'desk', 'any', null), (room, 'Salle', 'meeting_room', 'all', 8))
        as space(resource, name, kind, allocation, capacity)`;
    await tx`
      insert into place_of_id (id, place_id)
      select resource, id from town, lateral (values (desks), (room)) as space(resource)`;
    await tx`
      insert into resource_units (place_id, resource_id, unit_id)
      select u.place_id, case when u.position = 0 then room else desks end, u.id
      from units u join town on town.id = u.place_id`;
    await tx`
      insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents, vat_rate_basis_points)
      select id, resource, formula, 'standard', ${validFrom}::date, cents * (80 + n * 37 % 41) / 100, 2000
      from town, lateral (values (desks), (room)) as space(resource),
        (values ('hour', 400), ('half_day', 1000), ('day', 1600), ('week', 6000), ('month', 20000)) as sold(formula, cents)`;
    await tx`
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select u.place_id, gen_random_uuid(), u.id, tstzrange(start, start + length), 'booking', gen_random_uuid(), false
      from units u, generate_series(0, ${town.days}::int - 1) as day, generate_series(0, 3) as part,
        lateral (select
          case u.position when 1 then interval '6 days 9 hours' when 2 then interval '34 days 9 hours'
            else interval '2 hours' end as length,
          (${addDays(today, -60)}::date + day + make_interval(hours => 9 + part * 2)) at time zone 'Europe/Paris' as start
        ) as stay
      where case u.position when 1 then part = 0 and day % 7 = 0 when 2 then part = 0 and day % 35 = 0
        else random() < ${share}::float8 end`;
  });
  const session = await sql.reserve();
  await session`set statement_timeout = 0`;
  await session`vacuum analyze`;
  session.release();
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from allocations`;
  return row?.count ?? 0;
};
