import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type NewMessageRow = {
  placeId: string;
  id: string;
  senderId: string;
  recipientId: string;
  text: string;
  sharesAddress: boolean;
  answersId: string | null;
};

export const insertMessage = async ({ sql }: Executor, message: NewMessageRow): Promise<void> => {
  const { placeId, id, senderId, recipientId, text, sharesAddress, answersId } = message;
  await sql`
    insert into member_messages (place_id, id, sender_id, recipient_id, text, shares_address, answers_id, sent_at)
    values (${placeId}, ${id}, ${senderId}, ${recipientId}, ${text}, ${sharesAddress}, ${answersId},
      (select domain_now()))`;
};

/** What decides whether one person may write to another through a place; answers don't count. */
export const readWriting = async (
  { sql }: Executor,
  { placeId, senderId, recipientId }: { placeId: string; senderId: string; recipientId: string },
): Promise<{ recipientAccepts: boolean; isReported: boolean; isBarred: boolean; sentLately: number }> => {
  const [row] = await sql<
    { recipientAccepts: boolean; isReported: boolean; isBarred: boolean; sentLately: number }[]
  >`
    select exists (select 1 from members m left join profiles f on f.member_id = m.id
        where m.id = ${recipientId} and m.erased_at is null and coalesce(f.accepts_messages, true)) as "recipientAccepts",
      exists (select 1 from member_messages r where r.sender_id = ${senderId} and r.recipient_id = ${recipientId}
        and r.reported_at is not null and r.settlement is distinct from 'dismissed') as "isReported",
      exists (select 1 from member_messages r where r.place_id = ${placeId} and r.sender_id = ${senderId}
        and r.settlement = 'barred') as "isBarred",
      (select count(*)::int from member_messages s where s.sender_id = ${senderId}
        and s.answers_id is null and s.sent_at > (select domain_now()) - interval '1 day') as "sentLately"`;
  return row ?? { recipientAccepts: false, isReported: false, isBarred: false, sentLately: 0 };
};

export type MessageRow = NewMessageRow & {
  placeSlug: string;
  placeName: string;
  timeZone: string;
  senderName: string;
  sentAt: Instant;
  isReported: boolean;
  isAnswered: boolean;
};

/** A message that was sent to that person. */
export const readMessage = async (
  { sql }: Executor,
  { id, recipientId }: { id: string; recipientId: string },
): Promise<MessageRow | null> => {
  const [row] = await sql<MessageRow[]>`
    select c.place_id as "placeId", c.id, c.sender_id as "senderId", c.recipient_id as "recipientId", c.text,
      c.shares_address as "sharesAddress", c.answers_id as "answersId", p.slug as "placeSlug", p.name as "placeName",
      p.time_zone as "timeZone", m.display_name as "senderName",
      floor(extract(epoch from c.sent_at)::float8 * 1000) as "sentAt", c.reported_at is not null as "isReported",
      exists (select 1 from member_messages a where a.place_id = c.place_id and a.answers_id = c.id) as "isAnswered"
    from member_messages c join places p on p.id = c.place_id join members m on m.id = c.sender_id
    where c.recipient_id = ${recipientId} and c.id = ${id}`;
  return row ?? null;
};

/** Once: a second report keeps the first one's moment. */
export const reportMessage = async (
  { sql }: Executor,
  { placeId, id, reason }: { placeId: string; id: string; reason: string },
): Promise<void> => {
  await sql`
    update member_messages set reported_at = coalesce(reported_at, domain_now()), report_reason = ${reason}
    where place_id = ${placeId} and id = ${id} and settlement is null`;
};

/** Messages older than that are forgotten, but for those that keep somebody from writing. */
export const forgetOldMessages = async ({ sql }: Executor): Promise<number> => {
  const { count } = await sql`
    delete from member_messages where sent_at < (select domain_now()) - interval '60 days'
      and settlement is distinct from 'barred' and (reported_at is null or settlement is not null)`;
  return count;
};
