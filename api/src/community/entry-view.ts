import type { EntryRow } from '@escale/db/community';
import type { EntrySchema } from '@escale/shared/community';
import { type Actor, instantText } from '@escale/shared/kernel';

/** A notice is the place's word, whoever wrote it down. */
export const entryView = (row: EntryRow, actor: Actor): EntrySchema => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  text: row.text,
  endsOn: row.endsOn,
  createdAt: instantText(row.createdAt, row.timeZone),
  authorName: row.kind === 'notice' ? row.placeName : row.authorName,
  status: row.status,
  reason: row.reason,
  revision: row.revision,
  isMine: row.memberId === actor.memberId,
  acceptsMessages: row.acceptsMessages,
  example: row.isExample,
});
