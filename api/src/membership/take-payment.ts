import { transaction, writeAudit } from '@escale/db';
import { insertPayments, lockOwed } from '@escale/db/membership';
import type { Actor } from '@escale/shared/kernel';
import type { NewPayment } from '@escale/shared/membership';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireKnown } from './require-known.ts';

type Taking = NewPayment & { placeId: string; memberId: string };

/**
 * The place was paid for stays of a person, or gave money back. Each amount must be what its stay still costs: whoever
 * looked before a colleague took the money, or before the price changed, takes nothing.
 * @throws Refused not-found: also for a stay of somebody else | changed-meanwhile
 */
export const takePayment = async (
  ports: Ports,
  actor: Actor,
  { placeId, memberId, stays }: Taking,
): Promise<{ owedCents: number }> =>
  transaction(ports.database, async (tx) => {
    const bookingIds = stays.map(({ bookingId }) => bookingId.toLowerCase());
    const found = await lockOwed(tx, { placeId, memberId, bookingIds });
    const owed = new Map(found.map(({ bookingId, owedCents }) => [bookingId, owedCents]));
    if (bookingIds.some((id) => !owed.has(id))) throw new Refused({ code: 'not-found' });
    const asSeen = stays.every(
      ({ bookingId, amountCents }) => amountCents !== 0 && owed.get(bookingId.toLowerCase()) === amountCents,
    );
    // Twice the same stay is twice the same money: the second time nothing is owed any more.
    if (!asSeen || new Set(bookingIds).size < bookingIds.length)
      throw new Refused({ code: 'changed-meanwhile', version: String(sumOf([...owed.values()])) });
    const payments = stays.map((stay) => ({ id: ports.newId(), ...stay }));
    await insertPayments(tx, { placeId, receivedBy: actor.memberId, payments });
    const amountCents = sumOf(stays.map((stay) => stay.amountCents));
    const taken = { actorId: actor.memberId, placeId, action: 'payment.taken', subjectId: memberId };
    await writeAudit(tx, { id: ports.newId(), ...taken, detail: { amountCents, bookingIds } });
    const { owedCents } = await requireKnown(tx, { placeId, memberId });
    return { owedCents };
  });

const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);
