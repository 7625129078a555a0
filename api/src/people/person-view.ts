import type { ListedPerson } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import type { PersonSchema } from '@escale/shared/people';

export const personView = (row: ListedPerson, actor: Actor | null): PersonSchema => ({
  id: row.id,
  displayName: row.displayName,
  headline: row.headline,
  does: row.does,
  seeks: row.seeks,
  tags: row.tags,
  link: row.link,
  acceptsMessages: row.acceptsMessages,
  isPublic: row.audience === 'public',
  isMe: row.memberId === actor?.memberId,
  example: row.isExample,
});
