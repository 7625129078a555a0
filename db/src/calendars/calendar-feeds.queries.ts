import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** Whose feed: a person's own, or the one that a manager has of a place. */
export type FeedOwner = { memberId: string; placeId: string | null };

export type CalendarFeed = FeedOwner & { locale: 'fr' | 'en'; placeName: string | null };

/** Opens a feed; whoever had the address before has nothing any more. */
export const writeFeed = async ({ sql }: Executor, owner: FeedOwner, tokenHash: string): Promise<void> => {
  const { memberId, placeId } = owner;
  if (placeId === null)
    await sql`
      insert into member_calendar_feeds (member_id, token_hash) values (${memberId}, ${tokenHash})
      on conflict (member_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`;
  else
    await sql`
      insert into place_calendar_feeds (place_id, member_id, token_hash) values (${placeId}, ${memberId}, ${tokenHash})
      on conflict (place_id, member_id)
      do update set token_hash = excluded.token_hash, created_at = excluded.created_at`;
};

/** False when there was none. */
export const deleteFeed = async ({ sql }: Executor, { memberId, placeId }: FeedOwner): Promise<boolean> => {
  const gone =
    placeId === null
      ? await sql`delete from member_calendar_feeds where member_id = ${memberId}`
      : await sql`delete from place_calendar_feeds where place_id = ${placeId} and member_id = ${memberId}`;
  return gone.count === 1;
};

/** Since when a person's own feed stands; null when there is none. */
export const readFeedOpening = async ({ sql }: Executor, memberId: string): Promise<Instant | null> => {
  const [feed] = await sql<{ openedAt: Instant }[]>`
    select floor(extract(epoch from created_at)::float8 * 1000) as "openedAt"
    from member_calendar_feeds where member_id = ${memberId}`;
  return feed?.openedAt ?? null;
};

export const readMemberFeed = async ({ sql }: Executor, tokenHash: string): Promise<CalendarFeed | null> => {
  const [feed] = await sql<CalendarFeed[]>`
    select f.member_id as "memberId", null as "placeId", null as "placeName", m.locale
    from member_calendar_feeds f join members m on m.id = f.member_id
    where f.token_hash = ${tokenHash}`;
  return feed ?? null;
};

/** Only as long as its owner manages the place: a change of role bites on the next reading. */
export const readPlaceFeed = async (
  { sql }: Executor,
  { slug, tokenHash }: { slug: string; tokenHash: string },
): Promise<CalendarFeed | null> => {
  const [feed] = await sql<CalendarFeed[]>`
    select f.member_id as "memberId", f.place_id as "placeId", p.name as "placeName", m.locale
    from place_of_slug s
    join place_calendar_feeds f on f.place_id = s.place_id and f.token_hash = ${tokenHash}
    join places p on p.id = f.place_id
    join members m on m.id = f.member_id
    where s.slug = ${slug} and (m.platform_role = 'admin' or exists (
      select 1 from place_roles r
      where r.place_id = f.place_id and r.member_id = f.member_id and r.role in ('owner', 'manager')))`;
  return feed ?? null;
};

/**
 * Since when the feed says what it says. A change moves it by a whole second at least, because that is all that
 * Last-Modified can tell apart (RFC 9110, 8.8.2).
 */
export const noteContent = async (
  { sql }: Executor,
  { memberId, placeId }: FeedOwner,
  contentHash: string,
): Promise<Instant> => {
  const isOfFeed =
    placeId === null ? sql`member_id = ${memberId}` : sql`place_id = ${placeId} and member_id = ${memberId}`;
  const table = sql(placeId === null ? 'member_calendar_feeds' : 'place_calendar_feeds');
  const [row] = await sql<{ changedAt: Instant }[]>`
    with changed as (
      update ${table} set content_hash = ${contentHash},
        changed_at = greatest(domain_now(), changed_at + interval '1 second')
      where ${isOfFeed} and content_hash is distinct from ${contentHash} returning changed_at)
    select floor(extract(epoch from coalesce((select changed_at from changed), feed.changed_at))::float8 * 1000)
      as "changedAt" from ${table} feed where ${isOfFeed}`;
  return row?.changedAt ?? 0;
};
