import type { TestDatabase } from './test-database.ts';

/**
 * A hundred thousand bookings of three hundred people, two a day and desk, at places that have desks already; the
 * planner knows of them. Foreign keys are left unchecked, because the rows are made to fit.
 */
export const addManyBookings = async (
  { sql }: TestDatabase,
  { from, days }: { from: string; days: number },
): Promise<void> => {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local statement_timeout = 0`;
    await tx`
      create temp table stays on commit drop as
      select ru.place_id, ru.resource_id, ru.unit_id, gen_random_uuid() as id, row_number() over () as nth,
        tstzrange(start, start + interval '2 hours') as period
      from resource_units ru, generate_series(0, ${days}::int - 1) as day, generate_series(0, 1) as part,
        lateral (select (${from}::date + day + make_interval(hours => 9 + part * 4)) at time zone 'Europe/Paris' as start)
          as slot`;
    await tx`
      insert into members (id, email, display_name)
      select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@many.example', 'Personne ' || n
      from generate_series(0, 299) as n`;
    await tx`
      insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status, total_cents,
        net_cents, vat_cents, price_lines, cancellation_policy, created_at)
      select place_id, id, 'M' || nth, resource_id,
        ('00000000-0000-7000-8000-' || lpad((nth % 300)::text, 12, '0'))::uuid, period, 1, 'confirmed', 800, 667, 133,
        '[]', '[]', lower(period) - interval '9 days'
      from stays`;
    await tx`
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select place_id, gen_random_uuid(), unit_id, period, 'booking', id, false from stays`;
    await tx`
      insert into booking_transitions (place_id, id, booking_id, from_status, to_status, at)
      select place_id, gen_random_uuid(), id, null, 'confirmed', lower(period) - interval '9 days' from stays`;
    await tx`insert into place_of_id (id, place_id) select id, place_id from stays`;
  });
  const session = await sql.reserve();
  await session`set statement_timeout = 0`;
  await session`vacuum analyze`;
  session.release();
};
