import { writeOutbox } from '@escale/db';
import { listStaffToTell } from '@escale/db/community';
import type { Ports } from '../ports.ts';

/** A mail a day to whoever may decide, as long as something waits; the dedupe key keeps it to one. */
export const tellStaff = async ({ database, newId }: Ports): Promise<number> => {
  const due = await listStaffToTell(database);
  for (const { placeId, memberId, dedupeKey } of due) {
    const message = { id: newId(), topic: 'community.waiting', placeId, dedupeKey };
    await writeOutbox(database, { ...message, payload: { placeId, memberId } });
  }
  return due.length;
};
