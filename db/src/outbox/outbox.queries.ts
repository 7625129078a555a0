import type { Executor } from '../transaction.ts';

export type OutboxMessage = {
  id: string;
  topic: string;
  placeId: string | null;
  dedupeKey: string;
  payload: Record<string, unknown>;
};

/** Written with the effect it tells of; a second message with the same dedupe key changes nothing. */
export const writeOutbox = async ({ sql }: Pick<Executor, 'sql'>, message: OutboxMessage): Promise<void> => {
  await sql`
    insert into outbox (id, topic, place_id, dedupe_key, payload)
    values (${message.id}, ${message.topic}, ${message.placeId}, ${message.dedupeKey},
      ${JSON.stringify(message.payload)}::jsonb)
    on conflict (dedupe_key) do nothing`;
};
