import { readFile } from 'node:fs/promises';
import { eventEditions } from '../schema.ts';
import type { Executor } from '../transaction.ts';

/** Past editions of the department's series, as its page tells them: without the years that it does not give. */
export const writeEventEditions = async ({ orm }: Executor): Promise<void> => {
  const text = await readFile(new URL('./facts/event-editions.json', import.meta.url), 'utf8');
  const editions: (typeof eventEditions.$inferInsert)[] = JSON.parse(text);
  await orm.insert(eventEditions).values(editions).onConflictDoNothing();
};
