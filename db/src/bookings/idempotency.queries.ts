import { setTimeout as wait } from 'node:timers/promises';
import type { Executor } from '../transaction.ts';

export type KeyOfPerson = { placeId: string; memberId: string; key: string };
export type KeptAnswer = { requestHash: string; statusCode: number; response: unknown };

/** How often, and how far apart, a request waits for its twin that is still running: one second in all. */
const TRIES = 20;
const PAUSE_MS = 50;

type KeptRow = { requestHash: string; statusCode: number; response: unknown };

/**
 * Waits its turn for a key, then reads the answer kept under it, if any. The lock ends with the transaction, in
 * which the effect and its answer are committed together. `in-flight`: its twin did not end within a second.
 */
export const claimKey = async (
  { sql }: Executor,
  { placeId, memberId, key }: KeyOfPerson,
): Promise<KeptAnswer | 'first' | 'in-flight'> => {
  const name = `idempotency:${memberId}:${key}`;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [[lock], [kept]] = await Promise.all([
      sql<{ held: boolean }[]>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`,
      sql<KeptRow[]>`
        select request_hash as "requestHash", status_code as "statusCode", response from idempotency_keys
        where place_id = ${placeId} and member_id = ${memberId} and key = ${key}`,
    ]);
    if (kept) return kept;
    if (lock?.held) return 'first';
    await wait(PAUSE_MS);
  }
  return 'in-flight';
};

export const keepAnswer = async (
  { sql }: Executor,
  { placeId, memberId, key }: KeyOfPerson,
  answer: KeptAnswer,
): Promise<void> => {
  await sql`
    insert into idempotency_keys (place_id, member_id, key, request_hash, status_code, response)
    values (${placeId}, ${memberId}, ${key}, ${answer.requestHash}, ${answer.statusCode},
      ${JSON.stringify(answer.response)}::jsonb)`;
};

/** Keys are promised for seven days. */
export const forgetOldKeys = async ({ sql }: Executor): Promise<number> => {
  const gone = await sql`delete from idempotency_keys where created_at < now() - interval '7 days'`;
  return gone.count;
};
