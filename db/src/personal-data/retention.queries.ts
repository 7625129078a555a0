import type { LocalDate } from '@escale/shared/kernel';
import { retention } from '@escale/shared/personal-data';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';

const { unusedAccountYears, warningDays, guestYears, wordsOfStayYears } = retention;

/** When the person `m` was last heard of; what is still to come lies ahead, so whoever has something to come is here. */
const lastHeardOf = (sql: postgres.ISql) => sql`
  greatest(m.created_at,
    (select max(s.rotated_at) from sessions s where s.member_id = m.id),
    (select max(greatest(b.created_at, upper(b.period))) from bookings b where b.member_id = m.id),
    (select max(greatest(w.created_at, upper(w.period))) from waiting_entries w where w.member_id = m.id),
    (select max(greatest(r.changed_at, upper(e.period))) from event_registrations r
      join events e on e.place_id = r.place_id and e.id = r.event_id where r.member_id = m.id),
    (select max(greatest(ps.bought_at, coalesce((ps.ends_on + 1)::timestamptz, 'infinity')))
      from passes ps where ps.member_id = m.id))`;

/** Whoever runs a place or the platform is no user who has gone; made-up people are nobody. */
const isUser = (sql: postgres.ISql) => sql`
  m.erased_at is null and not m.is_example and m.platform_role is null
    and not exists (select 1 from place_roles role where role.member_id = m.id)`;

/** The whole of the time, or all of it but the days of the warning. */
const unusedSince = (sql: postgres.ISql, days: number) => sql`
  (select domain_now() - make_interval(years => ${unusedAccountYears}) + make_interval(days => ${days}))`;

export type UnusedAccount = { memberId: string; erasesOn: LocalDate };

/** Accounts whose people have not been told yet that they go in a month. */
export const readAccountsToWarn = ({ sql }: Executor, limit: number): Promise<UnusedAccount[]> => sql<
  UnusedAccount[]
>`
  select m.id as "memberId",
    to_char((select domain_now()) + make_interval(days => ${warningDays}), 'YYYY-MM-DD') as "erasesOn"
  from members m cross join lateral (select ${lastHeardOf(sql)} as heard_at) last
  where m.password_hash is not null and m.created_at <= ${unusedSince(sql, warningDays)} and ${isUser(sql)}
    and last.heard_at <= ${unusedSince(sql, warningDays)}
    and coalesce(m.unused_warned_at < last.heard_at, true)
  order by m.id limit ${limit}`;

/** False when another process has told the person. */
export const noteWarning = async ({ sql }: Executor, memberId: string): Promise<boolean> => {
  const changed = await sql`
    update members set unused_warned_at = domain_now()
    where id = ${memberId} and erased_at is null
      and coalesce(unused_warned_at < domain_now() - make_interval(days => ${warningDays}), true)`;
  return changed.count === 1;
};

const isUnused = (sql: postgres.ISql) => sql`
  m.password_hash is not null and m.created_at <= ${unusedSince(sql, 0)} and ${isUser(sql)}
    and last.heard_at <= ${unusedSince(sql, 0)} and m.unused_warned_at > last.heard_at
    and m.unused_warned_at <= (select domain_now()) - make_interval(days => ${warningDays})`;

const isPastGuest = (sql: postgres.ISql) => sql`
  m.password_hash is null and ${isUser(sql)}
    and m.created_at <= (select domain_now()) - make_interval(years => ${guestYears})
    and last.heard_at <= (select domain_now()) - make_interval(years => ${guestYears})`;

export type Leaving = 'unused-accounts' | 'past-guests';

const isLeaving = (sql: postgres.ISql, who: Leaving) =>
  who === 'unused-accounts' ? isUnused(sql) : isPastGuest(sql);

export type Leaver = { memberId: string; email: string; locale: 'fr' | 'en' };

/** Whose time has come; with an id, whether that one's still has. */
export const readLeavers = (
  { sql }: Executor,
  { who, memberId = null, limit }: { who: Leaving; memberId?: string | null; limit: number },
): Promise<Leaver[]> => sql<Leaver[]>`
  select m.id as "memberId", m.email, m.locale
  from members m cross join lateral (select ${lastHeardOf(sql)} as heard_at) last
  where ${memberId === null ? sql`true` : sql`m.id = ${memberId}`} and ${isLeaving(sql, who)}
  order by m.id limit ${limit}`;

/** What was written about stays that ended long ago, and whom they were for; how many stays that was. */
export const clearOldWords = async ({ sql }: Executor): Promise<number> => {
  const long = sql`(select domain_now()) - make_interval(years => ${wordsOfStayYears})`;
  const [row] = await sql<{ count: number }[]>`
    with old as (
      update bookings set note = null, on_behalf_of = null
      where upper(period) <= ${long} and num_nonnulls(note, on_behalf_of) > 0 returning 1),
    reasons as (
      update booking_transitions t set reason = null from bookings b
      where t.reason is not null and t.at <= ${long} and b.place_id = t.place_id and b.id = t.booking_id
        and upper(b.period) <= ${long} returning 1),
    repeated as (
      update booking_series s set request = s.request - 'note' - 'onBehalfOf'
      where s.created_at <= ${long} and s.request ?| array['note', 'onBehalfOf'] and not exists (
        select 1 from series_occurrences o where o.place_id = s.place_id and o.series_id = s.id
          and upper(o.period) > ${long}) returning 1)
    select ((select count(*) from old) + (select count(*) from reasons) + (select count(*) from repeated))::int as count`;
  return row?.count ?? 0;
};
