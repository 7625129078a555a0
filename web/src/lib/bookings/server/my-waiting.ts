import { type Quote, type WaitingEntrySchema, waitingListContract } from '@escale/shared/bookings';
import type { Call } from '#lib/api/server/call.ts';

/** The person's place in line for just this stay; null for whoever does not wait for it. */
export async function myWaiting(
  call: Call,
  resourceId: string,
  { start, end }: Pick<Quote, 'start' | 'end'>,
): Promise<WaitingEntrySchema | null> {
  const answer = await call(waitingListContract.list, { querystring: { limit: 100 } });
  if (!answer.ok) return null;
  const isSame = (one: WaitingEntrySchema) =>
    one.resourceId === resourceId && one.start === start && one.end === end;
  const isOpen = ({ status }: WaitingEntrySchema) => status === 'waiting' || status === 'offered';
  return answer.value.items.find((one) => isOpen(one) && isSame(one)) ?? null;
}
