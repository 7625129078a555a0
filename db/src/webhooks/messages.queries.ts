import type { Instant } from '@escale/shared/kernel';
import type { WebhookFailure, WebhookState } from '@escale/shared/webhooks';
import type { Database } from '../connection.ts';
import type { Executor } from '../transaction.ts';
import type { EndpointKey } from './endpoints.queries.ts';

export type MessageRow = {
  id: string;
  position: number;
  type: string;
  subjectId: string;
  reference: string | null;
  at: Instant;
  state: WebhookState;
  nextAttemptAt: Instant;
  timeZone: string;
  attempts: {
    at: Instant;
    durationMs: number;
    statusCode: number | null;
    failure: WebhookFailure | null;
    response: string | null;
  }[];
};

export type LogFilter = EndpointKey & {
  state: WebhookState | null;
  beforePosition: number | null;
  limit: number;
};

/** The latest messages first, each with its latest twenty attempts. */
export const listMessages = ({ sql }: Executor, filter: LogFilter): Promise<MessageRow[]> =>
  sql<MessageRow[]>`
    select m.id, m.position::float8 as position, m.type, m.subject_id as "subjectId", m.facts ->> 'reference' as reference,
      epoch_ms(m.at)::float8 as at, m.state, epoch_ms(greatest(m.next_attempt_at, e.resting_until))::float8 as "nextAttemptAt",
      p.time_zone as "timeZone", coalesce((
        select jsonb_agg(jsonb_build_object('at', epoch_ms(a.at), 'durationMs', a.duration_ms,
          'statusCode', a.status_code, 'failure', a.failure, 'response', a.response) order by a.id desc)
        from (select * from webhook_attempts a where a.place_id = m.place_id and a.message_id = m.id
          order by a.id desc limit 20) a), '[]') as attempts
    from webhook_messages m
    join webhook_endpoints e on e.place_id = m.place_id and e.id = m.endpoint_id
    join places p on p.id = m.place_id
    where m.place_id = ${filter.placeId} and m.endpoint_id = ${filter.id}
      and coalesce(m.state = ${filter.state}, true)
      and coalesce(m.position < ${filter.beforePosition}::bigint, true)
    order by m.position desc limit ${filter.limit}`;

/** A message that tells of nothing; null when there is no such endpoint. */
export const insertTest = async (
  { sql }: Executor,
  { placeId, id, type, subjectId }: EndpointKey & { type: string; subjectId: string },
): Promise<string | null> => {
  const [row] = await sql<{ id: string }[]>`
    with awake as (
      update webhook_endpoints set resting_until = now() where place_id = ${placeId} and id = ${id} and is_on
      returning place_id, id)
    insert into webhook_messages (place_id, endpoint_id, type, subject_id, facts)
    select place_id, id, ${type}, ${subjectId}, '{}' from awake returning id`;
  return row?.id ?? null;
};

export type MessageKey = { placeId: string; endpointId: string; id: string };

export const readMessageState = async (
  { sql }: Executor,
  { placeId, endpointId, id }: MessageKey,
): Promise<WebhookState | null> => {
  const [row] = await sql<{ state: WebhookState }[]>`
    select state from webhook_messages
    where place_id = ${placeId} and endpoint_id = ${endpointId} and id = ${id} for update`;
  return row?.state ?? null;
};

/** In line again, as if it were new; what came of it before stays in the log. */
export const putBackInLine = async (
  { sql }: Executor,
  { placeId, endpointId, id }: MessageKey,
): Promise<void> => {
  await sql`
    with awake as (
      update webhook_endpoints set resting_until = now() where place_id = ${placeId} and id = ${endpointId})
    update webhook_messages set state = 'waiting', attempts = 0, next_attempt_at = now(),
      retry_until = now() + interval '24 hours'
    where place_id = ${placeId} and endpoint_id = ${endpointId} and id = ${id}`;
};

/** The log goes back thirty days. */
export const forgetOldWebhooks = async ({ sql }: Database): Promise<number> => {
  const { count } = await sql`delete from webhook_messages where at < domain_now() - interval '30 days'`;
  return count;
};
