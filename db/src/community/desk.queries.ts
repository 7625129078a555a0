import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { type EntryRow, isStillShown, selectEntry } from './entries.queries.ts';

export const readApprovesFirst = async ({ sql }: Executor, placeId: string): Promise<boolean> => {
  const [row] = await sql<{ approvesFirst: boolean }[]>`
    select approves_first as "approvesFirst" from community_settings where place_id = ${placeId}`;
  return row?.approvesFirst ?? true;
};

export const writeApprovesFirst = async (
  { sql }: Executor,
  { placeId, approvesFirst }: { placeId: string; approvesFirst: boolean },
): Promise<void> => {
  await sql`
    insert into community_settings (place_id, approves_first) values (${placeId}, ${approvesFirst})
    on conflict (place_id) do update set approves_first = excluded.approves_first`;
};

/** Entries that are not over, with what was said against each; those that waited for longest first. */
export const readDeskEntries = (
  { sql }: Executor,
  placeId: string,
): Promise<(EntryRow & { reasons: string[] })[]> =>
  sql<(EntryRow & { reasons: string[] })[]>`
    select entry.*, array(select r.reason from community_reports r
      where r.place_id = entry."placeId" and r.entry_id = entry.id order by r.created_at) as reasons
    from (${selectEntry(sql)} where e.place_id = ${placeId} and ${isStillShown(sql)}) as entry
    order by entry.id limit 500`;

export type ReportedMessage = {
  id: string;
  senderName: string;
  recipientName: string;
  text: string;
  reason: string;
  sentAt: Instant;
};

export const listReportedMessages = ({ sql }: Executor, placeId: string): Promise<ReportedMessage[]> =>
  sql<ReportedMessage[]>`
    select c.id, s.display_name as "senderName", r.display_name as "recipientName", c.text,
      coalesce(c.report_reason, '') as reason, floor(extract(epoch from c.sent_at)::float8 * 1000) as "sentAt"
    from member_messages c join members s on s.id = c.sender_id join members r on r.id = c.recipient_id
    where c.place_id = ${placeId} and c.reported_at is not null and c.settlement is null
    order by c.reported_at limit 100`;

/** False where no such report waits. */
export const settleMessage = async (
  { sql }: Executor,
  { placeId, id, settlement }: { placeId: string; id: string; settlement: 'dismissed' | 'barred' },
): Promise<boolean> => {
  const { count } = await sql`
    update member_messages set settlement = ${settlement}
    where place_id = ${placeId} and id = ${id} and reported_at is not null and settlement is null`;
  return count === 1;
};

export type ToDecide = { placeName: string; placeSlug: string; waiting: number; reported: number };

/** How much there is to decide at a place. */
export const countToDecide = async ({ sql }: Executor, placeId: string): Promise<ToDecide | null> => {
  const [row] = await sql<ToDecide[]>`
    select p.name as "placeName", p.slug as "placeSlug",
      (select count(*)::int from community_entries e where e.place_id = p.id and e.status = 'waiting'
        and ${isStillShown(sql)}) as waiting,
      (select count(*)::int from community_entries e where e.place_id = p.id and ${isStillShown(sql)} and exists (
        select 1 from community_reports r where r.place_id = e.place_id and r.entry_id = e.id))
        + (select count(*)::int from member_messages c where c.place_id = p.id and c.reported_at is not null
          and c.settlement is null) as reported
    from places p where p.id = ${placeId}`;
  return row ?? null;
};

export type StaffToTell = { placeId: string; memberId: string; today: LocalDate; dedupeKey: string };

/** Whoever may decide at a place where something waits and has not been told today; from eight on its own clock. */
export const listStaffToTell = ({ sql }: Executor): Promise<StaffToTell[]> => sql<StaffToTell[]>`
  select told.place_id as "placeId", told.member_id as "memberId", told.today::text as today, told.key as "dedupeKey"
  from (
    select p.id as place_id, r.member_id, local.now::date as today,
      'community.waiting:' || p.id || ':' || r.member_id || ':' || local.now::date as key
    from places p
    join place_roles r on r.place_id = p.id and r.role in ('owner', 'manager', 'host')
    cross join lateral (select (select domain_now()) at time zone p.time_zone as now) local
    where local.now::time >= '08:00' and (
      exists (select 1 from community_entries e where e.place_id = p.id and e.status = 'waiting'
        and not e.is_example and e.ends_on >= local.now::date)
      or exists (select 1 from community_reports x join community_entries e on e.place_id = x.place_id
        and e.id = x.entry_id where x.place_id = p.id and e.ends_on >= local.now::date)
      or exists (select 1 from member_messages c where c.place_id = p.id and c.reported_at is not null
        and c.settlement is null))) told
  where not exists (select 1 from outbox o where o.dedupe_key = told.key)
  order by told.key limit 500`;
