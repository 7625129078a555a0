import { createHash } from 'node:crypto';
import { type Executor, transaction } from '@escale/db';
import { claimKey, keepAnswer } from '@escale/db/bookings';
import type { Ports } from './ports.ts';
import { Refused } from './refused.ts';

export type Answer<T> = { response: T; isReplay: boolean };

/** A write that takes effect once: whose it is, under which key, and what exactly was asked. */
export type Once = {
  placeId: string;
  /** A guest is only made in the transaction, so that a refusal leaves no address behind. */
  memberId: string | ((tx: Executor) => Promise<string>);
  key: string;
  statusCode: number;
  request: unknown;
};

/** The same request whatever the order of its fields. */
const hashOf = (request: unknown): string => {
  const sorted = JSON.stringify(request, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('base64url');
};

/**
 * Runs `work` in a transaction that also keeps its answer under the key: effect and answer commit together or
 * not at all, and a refusal leaves no key behind. `isSameShape` proves a kept answer before it is given again.
 * @throws Refused idempotency-key-reused | idempotency-in-flight
 */
export const once = async <T>(
  ports: Ports,
  { statusCode, request, memberId: whose, ...rest }: Once,
  work: (tx: Executor, memberId: string) => Promise<T>,
  isSameShape: (kept: unknown) => kept is T,
): Promise<Answer<T>> => {
  const requestHash = hashOf(request);
  return transaction(ports.database, async (tx) => {
    const memberId = typeof whose === 'string' ? whose : await whose(tx);
    const owner = { ...rest, memberId };
    const kept = await claimKey(tx, owner);
    if (kept === 'in-flight') throw new Refused({ code: 'idempotency-in-flight' });
    if (kept !== 'first') {
      if (kept.requestHash !== requestHash || !isSameShape(kept.response))
        throw new Refused({ code: 'idempotency-key-reused' });
      return { response: kept.response, isReplay: true };
    }
    const response = await work(tx, memberId);
    await keepAnswer(tx, owner, { requestHash, statusCode, response });
    return { response, isReplay: false };
  });
};
