import type { Instant } from '@escale/shared/kernel';
import type { WebhookFacts, WebhookFailure } from '@escale/shared/webhooks';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';
import type { EndpointKey } from './endpoints.queries.ts';

/**
 * What may leave now: due, and nothing that is older waits of the same stay, event or closure. So a receiver hears of a
 * stay in order, as long as the older one has not been given up.
 */
const mayLeave = (sql: postgres.ISql) => sql`
  m.state = 'waiting' and m.next_attempt_at <= now() and not exists (
    select 1 from webhook_messages older where older.place_id = m.place_id and older.endpoint_id = m.endpoint_id
      and older.subject_id = m.subject_id and older.state = 'waiting' and older.position < m.position)`;

/**
 * An endpoint that nobody else speaks to, for a minute at most: who dies with it leaves it to the others then. No
 * connection is held while it thinks.
 */
export const leaseEndpoint = async ({ sql }: Executor): Promise<EndpointKey | null> => {
  const [row] = await sql<EndpointKey[]>`
    update webhook_endpoints e set leased_until = now() + interval '1 minute'
    from (
      select place_id, id from webhook_endpoints e
      where is_on and leased_until <= now() and resting_until <= now() and exists (
        select 1 from webhook_messages m where m.place_id = e.place_id and m.endpoint_id = e.id and ${mayLeave(sql)})
      order by leased_until, id limit 1 for update skip locked) free
    where e.place_id = free.place_id and e.id = free.id
    returning e.place_id as "placeId", e.id`;
  return row ?? null;
};

export type LeavingMessage = {
  id: string;
  url: string;
  secrets: string[];
  includesPerson: boolean;
  type: string;
  at: Instant;
  subjectId: string;
  placeSlug: string;
  timeZone: string;
  facts: WebhookFacts;
  person: { displayName: string; email: string } | null;
};

/** The oldest message that may leave, with the person as they are known now, where the endpoint is told. */
export const readLeaving = async (
  { sql }: Executor,
  { placeId, id }: EndpointKey,
): Promise<LeavingMessage | null> => {
  const [row] = await sql<LeavingMessage[]>`
    select m.id, e.url, m.type, epoch_ms(m.at)::float8 as at, m.subject_id as "subjectId", m.facts,
      e.includes_person as "includesPerson", p.slug as "placeSlug", p.time_zone as "timeZone",
      array_remove(array[e.secret, case when e.previous_until > now() then e.previous_secret end], null) as secrets,
      case when e.includes_person then (
        select coalesce(b.on_behalf_of, jsonb_build_object('displayName', who.display_name, 'email', who.email))
        from bookings b join members who on who.id = b.member_id and who.erased_at is null
        where b.place_id = m.place_id and b.id = m.subject_id) end as person
    from webhook_messages m
    join webhook_endpoints e on e.place_id = m.place_id and e.id = m.endpoint_id and e.is_on
    join places p on p.id = m.place_id
    where m.place_id = ${placeId} and m.endpoint_id = ${id} and ${mayLeave(sql)}
    order by m.position limit 1`;
  return row ?? null;
};

export type AttemptRow = {
  placeId: string;
  messageId: string;
  durationMs: number;
  statusCode: number | null;
  failure: WebhookFailure | null;
  response: string | null;
};

/**
 * What came of it. A failure waits twice as long as the one before, four hours at most, more or less a fifth, so that
 * those of one outage do not all come back at once; the last try is 24 hours after the first. Who answers 410 is gone.
 */
export const writeAttempt = async (
  { sql }: Executor,
  { placeId, messageId, durationMs, statusCode, failure, response }: AttemptRow,
): Promise<'delivered' | 'waiting' | 'failed'> => {
  const [row] = await sql<{ state: 'delivered' | 'waiting' | 'failed' }[]>`
    with noted as (
      insert into webhook_attempts (place_id, message_id, duration_ms, status_code, failure, response)
      select place_id, id, ${durationMs}, ${statusCode}, ${failure}, ${response} from webhook_messages
      where place_id = ${placeId} and id = ${messageId})
    update webhook_messages set attempts = attempts + 1,
      state = case when ${failure}::text is null then 'delivered' when now() >= retry_until or ${statusCode}::int = 410 then 'failed'
        else 'waiting' end,
      next_attempt_at = least(retry_until, now()
        + least(power(2, attempts), 240) * (0.8 + 0.4 * random()) * interval '1 minute')
    where place_id = ${placeId} and id = ${messageId} returning state`;
  return row?.state ?? 'failed';
};

/** Somebody else may speak to it after the pause; a manager who sends a test or changes it ends the pause. */
export const returnEndpoint = async (
  { sql }: Executor,
  { placeId, id }: EndpointKey,
  { pauseMs }: { pauseMs: number },
): Promise<void> => {
  await sql`
    update webhook_endpoints set leased_until = now(),
      resting_until = now() + ${pauseMs}::float8 * interval '1 millisecond'
    where place_id = ${placeId} and id = ${id}`;
};

/** It works (again): the next failure is news. */
export const noteWorking = async ({ sql }: Executor, { placeId, id }: EndpointKey): Promise<void> => {
  await sql`
    update webhook_endpoints set told_failing_at = null
    where place_id = ${placeId} and id = ${id} and told_failing_at is not null`;
};

/** Those who run the place, the first time that a message is given up; nobody while they know already. */
export const noteFailing = async ({ sql }: Executor, { placeId, id }: EndpointKey): Promise<string[]> => {
  const rows = await sql<{ memberId: string }[]>`
    with news as (
      update webhook_endpoints set told_failing_at = domain_now()
      where place_id = ${placeId} and id = ${id} and told_failing_at is null returning place_id)
    select r.member_id as "memberId" from news join place_roles r on r.place_id = news.place_id
    where r.role in ('owner', 'manager') order by r.member_id`;
  return rows.map(({ memberId }) => memberId);
};
