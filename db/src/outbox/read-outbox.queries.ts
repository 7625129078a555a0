import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type OutboxRow = {
  id: string;
  topic: string;
  placeSlug: string | null;
  payload: Record<string, unknown>;
  createdAt: Instant;
  deliveredAt: Instant | null;
  attempts: number;
  nextAttemptAt: Instant;
  lastFailure: string | null;
  state: 'delivered' | 'waiting' | 'given_up';
};

export type OutboxFilter = { waitingOnly: boolean; afterId: string | null; limit: number };

/** The latest first: ids are sorted by time. */
export const listOutbox = ({ sql }: Executor, filter: OutboxFilter): Promise<OutboxRow[]> => {
  const nothing = sql``;
  return sql<OutboxRow[]>`
    select o.id, o.topic, p.slug as "placeSlug", o.payload, o.attempts, o.last_failure as "lastFailure",
      case when o.delivered_at is not null then 'delivered' when o.attempts >= 16 then 'given_up' else 'waiting' end
        as state,
      floor(extract(epoch from o.created_at)::float8 * 1000) as "createdAt",
      floor(extract(epoch from o.delivered_at)::float8 * 1000) as "deliveredAt",
      floor(extract(epoch from o.next_attempt_at)::float8 * 1000) as "nextAttemptAt"
    from outbox o left join places p on p.id = o.place_id
    where true
      ${filter.waitingOnly ? sql`and o.delivered_at is null` : nothing}
      ${filter.afterId === null ? nothing : sql`and o.id < ${filter.afterId}`}
    order by o.id desc limit ${filter.limit}`;
};

/** How many messages wait to be delivered, and how many were given up. */
export const countOutbox = async ({ sql }: Executor): Promise<{ waiting: number; givenUp: number }> => {
  const [row] = await sql<{ waiting: number; givenUp: number }[]>`
    select count(*) filter (where attempts < 16)::int as waiting,
      count(*) filter (where attempts >= 16)::int as "givenUp"
    from outbox where delivered_at is null`;
  return row ?? { waiting: 0, givenUp: 0 };
};
