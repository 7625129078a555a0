import type { Executor } from '../transaction.ts';

/** Keeps everybody from booking, waiting or buying for the person until the transaction ends. */
export const lockPerson = async ({ sql }: Executor, memberId: string): Promise<void> => {
  await sql`select 1 from members where id = ${memberId} for update`;
};

type Place = { slug: string; name: string };

/** Places in use that nobody but this person manages. */
export const readPlacesOnlyTheirs = ({ sql }: Executor, memberId: string): Promise<Place[]> => sql<Place[]>`
  select p.slug, p.name from place_roles mine join places p on p.id = mine.place_id
  where mine.member_id = ${memberId} and mine.role in ('owner', 'manager') and p.status <> 'closed'
    and not exists (select 1 from place_roles other where other.place_id = mine.place_id
      and other.member_id <> ${memberId} and other.role in ('owner', 'manager'))
  order by p.name`;

/** Stays that have not begun and are still in force, the soonest first. */
export const readStaysToCome = async ({ sql }: Executor, memberId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select id from bookings
    where member_id = ${memberId} and status in ('held', 'requested', 'confirmed')
      and lower(period) > (select domain_now())
    order by lower(period), id`;
  return rows.map(({ id }) => id);
};

/** Lines that the person stands in, and passes that have something left. */
export const countWhatEnds = async (
  { sql }: Executor,
  memberId: string,
): Promise<{ waiting: string[]; passes: number }> => {
  const [row] = await sql<{ waiting: string[]; passes: number }[]>`
    select (select coalesce(array_agg(id order by id), '{}') from waiting_entries
        where member_id = ${memberId} and status in ('waiting', 'offered')) as waiting,
      (select count(*)::int from passes where member_id = ${memberId}
        and coalesce(ends_on >= (select domain_now())::date, true)) as passes`;
  return row ?? { waiting: [], passes: 0 };
};

/**
 * Takes away whatever says who it was. What was booked, paid and attended stays, under a number that leads to nobody,
 * so that each statistic can be computed again (DOMAIN, Statistics).
 */
export const erasePerson = async ({ sql }: Executor, memberId: string): Promise<void> => {
  await sql`update bookings set note = null, on_behalf_of = null where member_id = ${memberId}`;
  await sql`
    update booking_transitions t set reason = null from bookings b
    where b.member_id = ${memberId} and t.place_id = b.place_id and t.booking_id = b.id and t.reason is not null`;
  await sql`
    update walk_ins w set phone = null from bookings b
    where b.member_id = ${memberId} and w.place_id = b.place_id and w.booking_id = b.id`;
  await sql`update booking_series set request = '{}' where member_id = ${memberId}`;
  await sql`
    update passes set ends_on = greatest(starts_on, (select domain_now())::date)
    where member_id = ${memberId} and coalesce(ends_on > (select domain_now())::date, true)`;
  // Granted, spent and repaid stay: a statement names nobody.
  await sql`update vouchers set member_id = null where member_id = ${memberId}`;
  await sql`delete from idempotency_keys where member_id = ${memberId}`;
  await sql`delete from trainings where member_id = ${memberId}`;
  await sql`delete from verified_audiences where member_id = ${memberId}`;
  await sql`delete from place_people where member_id = ${memberId}`;
  await sql`
    delete from import_lines l using members m where m.id = ${memberId} and lower(l.cells ->> 'email') = lower(m.email)`;
  await sql`delete from place_roles where member_id = ${memberId}`;
  await sql`delete from member_calendar_feeds where member_id = ${memberId}`;
  await sql`delete from place_calendar_feeds where member_id = ${memberId}`;
  await sql`delete from community_reports where member_id = ${memberId}`;
  await sql`delete from community_entries where member_id = ${memberId}`;
  await sql`delete from initiative_reviews where member_id = ${memberId}`;
  await sql`delete from initiative_reports where member_id = ${memberId}`;
  await sql`delete from guide_lists where member_id = ${memberId}`;
  await sql`
    delete from initiatives i using initiative_contributions c
    where c.member_id = ${memberId} and c.kind = 'entry' and i.id = c.initiative_id and i.status = 'proposed'`;
  await sql`delete from initiative_contributions where member_id = ${memberId} and status <> 'accepted'`;
  await sql`update initiative_contributions set member_id = null where member_id = ${memberId}`;
  await sql`delete from profiles where member_id = ${memberId}`;
  await sql`delete from profile_listings where member_id = ${memberId}`;
  await sql`delete from member_messages where sender_id = ${memberId} or recipient_id = ${memberId}`;
  await sql`delete from member_notes where member_id = ${memberId}`;
  await sql`delete from merge_requests where member_id = ${memberId} or into_id = ${memberId}`;
  await sql`delete from password_resets where member_id = ${memberId}`;
  await sql`delete from sessions where member_id = ${memberId}`;
  await sql`
    delete from outbox using members m
    where m.id = ${memberId} and (outbox.payload ->> 'memberId' = m.id::text or outbox.payload ->> 'email' = m.email)`;
  await sql`
    update members set email = id || '@erased.invalid', display_name = '–', password_hash = null,
      platform_role = null, erased_at = domain_now()
    where id = ${memberId}`;
};
