import type { Executor } from '@escale/db';
import { type EventRow, readEvent } from '@escale/db/events';
import { maySeeEvent } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/**
 * An event that the person may see. Who is registered goes on seeing it, whatever becomes of it.
 * @throws Refused not-found
 */
export const findEvent = async (executor: Executor, id: string, actor: Actor | null): Promise<EventRow> => {
  const event = await readEvent(executor, { id, memberId: actor?.memberId ?? null });
  if (event && (event.mine || maySeeEvent(event, actor))) return event;
  throw new Refused({ code: 'not-found' });
};
