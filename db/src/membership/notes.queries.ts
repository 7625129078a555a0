import type { Executor } from '../transaction.ts';

type Key = { placeId: string; memberId: string };

export type NoteRow = { id: string; text: string; writtenAt: number; writtenBy: string | null };

/** What the place keeps of a person, the newest first. */
export const readNotes = async ({ sql }: Executor, { placeId, memberId }: Key): Promise<NoteRow[]> => sql<
  NoteRow[]
>`
  select n.id, n.text, floor(extract(epoch from n.written_at)::float8 * 1000) as "writtenAt",
    case when author.erased_at is null then author.display_name end as "writtenBy"
  from member_notes n left join members author on author.id = n.written_by
  where n.member_id = ${memberId} and n.place_id = ${placeId} order by n.written_at desc, n.id desc limit 200`;

export const insertNote = async (
  { sql }: Executor,
  { placeId, memberId, id, text, writtenBy }: Key & { id: string; text: string; writtenBy: string },
): Promise<void> => {
  await sql`
    insert into member_notes (place_id, id, member_id, text, written_by, written_at)
    values (${placeId}, ${id}, ${memberId}, ${text}, ${writtenBy}, (select domain_now()))`;
};

/** False when it was not there. */
export const deleteNote = async (
  { sql }: Executor,
  { placeId, memberId, id }: Key & { id: string },
): Promise<boolean> => {
  const gone = await sql`
    delete from member_notes where place_id = ${placeId} and member_id = ${memberId} and id = ${id}`;
  return gone.count === 1;
};

export type OwnNoteRow = {
  id: string;
  placeSlug: string;
  placeName: string;
  timeZone: string;
  text: string;
  writtenAt: number;
};

/** What places keep of a person, for that person; who wrote it is the place's business. */
export const readOwnNotes = async ({ sql }: Executor, memberId: string): Promise<OwnNoteRow[]> => sql<
  OwnNoteRow[]
>`
  select n.id, p.slug as "placeSlug", p.name as "placeName", p.time_zone as "timeZone", n.text,
    floor(extract(epoch from n.written_at)::float8 * 1000) as "writtenAt"
  from member_notes n join places p on p.id = n.place_id
  where n.member_id = ${memberId} order by n.written_at desc, n.id desc limit 500`;
