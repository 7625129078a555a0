import type { Executor } from '../transaction.ts';

export type DueReminder = {
  placeId: string;
  bookingId: string;
  /** Once for each evening: a stay that is moved to another day is reminded of again. */
  dedupeKey: string;
  wantsReminder: boolean;
};

/**
 * Stays whose seats have just been fixed, at 18:00 of the place on the eve of their first date, and whose person has
 * not been told yet. Whoever booked after that has the confirmation; stays of the demonstration are nobody's. From 18:00 to the end of the next day are 31
 * hours at most, so each place is asked for its next few starts only.
 */
export const readDueReminders = async ({ sql }: Executor, limit: number): Promise<DueReminder[]> => sql<
  DueReminder[]
>`
  select b.place_id as "placeId", b.id as "bookingId", eve.key as "dedupeKey", m.wants_reminder as "wantsReminder"
  from places p
  join bookings b on b.place_id = p.id and lower(b.period) > domain_now()
    and lower(b.period) <= domain_now() + interval '31 hours'
  join members m on m.id = b.member_id
  cross join lateral (
    select (lower(b.period) at time zone p.time_zone)::date - 1 as date) day
  cross join lateral (
    select (day.date + time '18:00') at time zone p.time_zone as freezes_at,
      'booking.eve:' || b.id || ':' || day.date as key) eve
  where b.status = 'confirmed' and not b.is_example and (m.wants_reminder or m.wants_seat) and eve.freezes_at <= domain_now()
    and (select max(t.at) from booking_transitions t where t.place_id = b.place_id and t.booking_id = b.id
      and t.to_status = 'confirmed') < eve.freezes_at
    and not exists (select 1 from outbox o where o.dedupe_key = eve.key)
  order by lower(b.period), b.id limit ${limit}`;
