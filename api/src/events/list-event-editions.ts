import { readEventEditions } from '@escale/db/events';
import type { EventEdition } from '@escale/shared/events';
import type { Ports } from '../ports.ts';

export const listEventEditions = async ({ database }: Ports): Promise<{ items: EventEdition[] }> => ({
  items: await readEventEditions(database),
});
