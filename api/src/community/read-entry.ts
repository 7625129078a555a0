import type { EntrySchema } from '@escale/shared/community';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { entryView } from './entry-view.ts';
import { findEntry } from './find-entry.ts';

/** @throws Refused not-found | not-of-this-place */
export const readEntry = async (
  { database }: Ports,
  actor: Actor,
  named: { slug: string; id: string },
): Promise<EntrySchema> => entryView(await findEntry(database, actor, named), actor);
