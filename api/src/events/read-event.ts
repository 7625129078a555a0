import type { EventSchema } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { eventView } from './event-view.ts';
import { findEvent } from './find-event.ts';

/** @throws Refused not-found */
export const readEvent = async ({ database }: Ports, actor: Actor | null, id: string): Promise<EventSchema> =>
  eventView(await findEvent(database, id, actor));
