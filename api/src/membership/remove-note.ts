import { transaction, writeAudit } from '@escale/db';
import { deleteNote } from '@escale/db/membership';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const removeNote = async (
  ports: Ports,
  actor: Actor,
  note: { placeId: string; memberId: string; id: string },
): Promise<undefined> => {
  const { placeId, memberId, id } = note;
  await transaction(ports.database, async (tx) => {
    if (!(await deleteNote(tx, note))) throw new Refused({ code: 'not-found' });
    const removed = { actorId: actor.memberId, placeId, action: 'note.removed', subjectId: memberId };
    await writeAudit(tx, { id: ports.newId(), ...removed, detail: { noteId: id } });
  });
};
