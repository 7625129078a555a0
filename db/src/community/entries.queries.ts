import type { EntryKind, EntryStatus } from '@escale/shared/community';
import type { Instant, LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type EntryRow = {
  placeId: string;
  id: string;
  memberId: string;
  kind: EntryKind;
  title: string;
  text: string;
  endsOn: LocalDate;
  status: EntryStatus;
  reason: string | null;
  revision: number;
  createdAt: Instant;
  isExample: boolean;
  authorName: string;
  acceptsMessages: boolean;
  placeName: string;
  placeSlug: string;
  timeZone: string;
};

export const selectEntry = (sql: postgres.ISql): Fragment => sql`
  select e.place_id as "placeId", e.id, e.member_id as "memberId", e.kind, e.title, e.text, e.ends_on::text as "endsOn",
    e.status, e.reason, e.revision, floor(extract(epoch from e.created_at)::float8 * 1000) as "createdAt",
    e.is_example as "isExample", m.display_name as "authorName", coalesce(f.accepts_messages, true) as "acceptsMessages",
    p.name as "placeName", p.slug as "placeSlug", p.time_zone as "timeZone"
  from community_entries e join places p on p.id = e.place_id join members m on m.id = e.member_id
  left join profiles f on f.member_id = e.member_id`;

/** Its last date is not over on the clock of the place. */
export const isStillShown = (sql: postgres.ISql): Fragment =>
  sql`e.ends_on >= ((select domain_now()) at time zone p.time_zone)::date`;

type Key = { placeId: string; id: string };

export const readEntry = async ({ sql }: Executor, { placeId, id }: Key): Promise<EntryRow | null> => {
  const [row] = await sql<EntryRow[]>`${selectEntry(sql)} where e.place_id = ${placeId} and e.id = ${id}`;
  return row ?? null;
};

type Filter = { placeId: string; kind: EntryKind | null; afterId: string | null; limit: number };

/** The latest first: ids are sorted by time. */
export const listEntries = (
  { sql }: Executor,
  { placeId, kind, afterId, limit }: Filter,
): Promise<EntryRow[]> => sql<EntryRow[]>`
  ${selectEntry(sql)}
  where e.place_id = ${placeId} and e.status = 'visible' and ${isStillShown(sql)}
    ${kind === null ? sql`` : sql`and e.kind = ${kind}`}
    ${afterId === null ? sql`` : sql`and e.id < ${afterId}`}
  order by e.id desc limit ${limit}`;

/** A person's own at a place, whatever became of them. */
export const listEntriesOf = (
  { sql }: Executor,
  { placeId, memberId }: { placeId: string; memberId: string },
): Promise<EntryRow[]> => sql<EntryRow[]>`
  ${selectEntry(sql)}
  where e.place_id = ${placeId} and e.member_id = ${memberId} and ${isStillShown(sql)} order by e.id desc limit 50`;

export type NewEntryRow = Pick<
  EntryRow,
  'placeId' | 'id' | 'memberId' | 'kind' | 'title' | 'text' | 'endsOn' | 'status'
>;

export const insertEntry = async ({ sql }: Executor, entry: NewEntryRow): Promise<void> => {
  const { placeId, id, memberId, kind, title, text, endsOn, status } = entry;
  await sql`
    insert into community_entries (place_id, id, member_id, kind, title, text, ends_on, status, created_at)
    values (${placeId}, ${id}, ${memberId}, ${kind}, ${title}, ${text}, ${endsOn}, ${status}, (select domain_now()))`;
};

/** False where the person has no such entry. */
export const deleteEntry = async (
  { sql }: Executor,
  { placeId, id, memberId }: Key & { memberId: string },
): Promise<boolean> => {
  const { count } = await sql`
    delete from community_entries where place_id = ${placeId} and id = ${id} and member_id = ${memberId}`;
  return count === 1;
};

type Decision = Key & { status: 'visible' | 'hidden'; reason: string | null; revision: number };

/** Only on the revision that the decision was taken on; false when somebody else has decided meanwhile. */
export const decideEntry = async (
  { sql }: Executor,
  { placeId, id, status, reason, revision }: Decision,
): Promise<boolean> => {
  const { count } = await sql`
    update community_entries set status = ${status}, reason = ${reason}, revision = revision + 1
    where place_id = ${placeId} and id = ${id} and revision = ${revision}`;
  if (count === 1) await sql`delete from community_reports where place_id = ${placeId} and entry_id = ${id}`;
  return count === 1;
};

/** Once a person; a second one changes the reason. */
export const writeReport = async (
  { sql }: Executor,
  { placeId, id, memberId, reason }: Key & { memberId: string; reason: string },
): Promise<void> => {
  await sql`
    insert into community_reports (place_id, entry_id, member_id, reason, created_at)
    values (${placeId}, ${id}, ${memberId}, ${reason}, (select domain_now()))
    on conflict (place_id, entry_id, member_id) do update set reason = excluded.reason`;
};

/** Sixty days after their end nobody asks for them any more. */
export const forgetOldEntries = async ({ sql }: Executor): Promise<number> => {
  const { count } = await sql`
    delete from community_entries where ends_on < ((select domain_now()) - interval '60 days')::date and not is_example`;
  return count;
};
