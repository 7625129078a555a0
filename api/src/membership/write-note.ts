import { writeAudit } from '@escale/db';
import { insertNote, lockMember, readNotes } from '@escale/db/membership';
import type { Actor } from '@escale/shared/kernel';
import { MemberNote, type NewNote } from '@escale/shared/membership';
import { Compile } from 'typebox/compile';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { noteView } from './note-view.ts';
import { requireKnown } from './require-known.ts';

const shape = Compile(MemberNote);
const isNote = (kept: unknown): kept is MemberNote => shape.Check(kept);

type Writing = NewNote & { placeId: string; memberId: string };

/**
 * Notes something about a person, who may read it.
 * @throws Refused not-found
 */
export const writeNote = async (
  ports: Ports,
  actor: Actor,
  { placeId, memberId, text }: Writing,
  key: string,
): Promise<Answer<MemberNote>> => {
  const owner = { placeId, memberId: actor.memberId, key, statusCode: 201 };
  return once(
    ports,
    { ...owner, request: { route: 'notes', memberId, text } },
    async (tx) => {
      await lockMember(tx, memberId);
      const { timeZone } = await requireKnown(tx, { placeId, memberId });
      const id = ports.newId();
      await insertNote(tx, { placeId, memberId, id, text: text.trim(), writtenBy: actor.memberId });
      const written = { actorId: actor.memberId, placeId, action: 'note.written', subjectId: memberId };
      await writeAudit(tx, { id: ports.newId(), ...written, detail: { noteId: id } });
      const note = (await readNotes(tx, { placeId, memberId })).find((one) => one.id === id);
      if (!note) throw new Error('a note vanished in its own transaction');
      return noteView(note, timeZone);
    },
    isNote,
  );
};
