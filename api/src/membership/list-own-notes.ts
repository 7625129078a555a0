import { readOwnNotes } from '@escale/db/membership';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { OwnNote } from '@escale/shared/membership';
import type { Ports } from '../ports.ts';

/** What places keep of a person, for that person. */
export const listOwnNotes = async (ports: Ports, actor: Actor): Promise<{ items: OwnNote[] }> => {
  const rows = await readOwnNotes(ports.database, actor.memberId);
  return {
    items: rows.map(({ writtenAt, timeZone, ...note }) => ({
      ...note,
      writtenAt: instantText(writtenAt, timeZone),
    })),
  };
};
