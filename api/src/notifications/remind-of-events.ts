import { writeOutbox } from '@escale/db';
import { readDueEventReminders } from '@escale/db/events';
import type { Ports } from '../ports.ts';

/** So many in one go; what is left waits for the next turn. */
const BATCH = 500;

/** A reminder for each registration of tomorrow; the dedupe key lets one of several processes write it. */
export const remindOfEvents = async ({ database, newId }: Ports): Promise<number> => {
  const due = await readDueEventReminders(database, BATCH);
  for (const { placeId, registrationId, dedupeKey } of due) {
    const message = { id: newId(), topic: 'event.reminder', placeId, dedupeKey };
    await writeOutbox(database, { ...message, payload: { registrationId } });
  }
  return due.length;
};
