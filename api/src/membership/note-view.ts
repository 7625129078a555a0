import type { NoteRow } from '@escale/db/membership';
import { instantText } from '@escale/shared/kernel';
import type { MemberNote } from '@escale/shared/membership';

export const noteView = ({ id, text, writtenAt, writtenBy }: NoteRow, timeZone: string): MemberNote => ({
  id,
  text,
  writtenAt: instantText(writtenAt, timeZone),
  writtenBy,
});
