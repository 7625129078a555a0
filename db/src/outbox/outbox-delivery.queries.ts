import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type DueMessage = {
  id: string;
  topic: string;
  placeName: string | null;
  dedupeKey: string;
  payload: Record<string, unknown>;
  createdAt: Instant;
};

/**
 * The message that has been due for longest and that nobody else is delivering. It stays ours until the
 * transaction ends; whoever asks meanwhile is given the next one. The numbers are those of the index outbox_due.
 */
export const claimDueMessage = async ({ sql }: Executor): Promise<DueMessage | null> => {
  const [message] = await sql<DueMessage[]>`
    select id, topic, dedupe_key as "dedupeKey", payload,
      floor(extract(epoch from created_at)::float8 * 1000) as "createdAt",
      (select name from places where places.id = outbox.place_id) as "placeName"
    from outbox
    where delivered_at is null and attempts < 16 and next_attempt_at <= now()
    order by next_attempt_at, id limit 1 for update skip locked`;
  return message ?? null;
};

export const markDelivered = async ({ sql }: Executor, id: string): Promise<void> => {
  await sql`update outbox set delivered_at = domain_now(), last_failure = null where id = ${id}`;
};

/** Twice as long after each failure, six hours at most; the sixteenth, two days later, is the last. */
export const postponeMessage = async ({ sql }: Executor, id: string, failure: string): Promise<void> => {
  await sql`
    update outbox set attempts = attempts + 1, last_failure = ${failure},
      next_attempt_at = now() + least(power(2, attempts), 360) * interval '1 minute'
    where id = ${id}`;
};

/** Nobody tries again by themselves; an administrator sees why. */
export const giveUpMessage = async ({ sql }: Executor, id: string, failure: string): Promise<void> => {
  await sql`update outbox set attempts = 16, last_failure = ${failure} where id = ${id}`;
};
