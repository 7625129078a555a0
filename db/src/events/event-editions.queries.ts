import type { EventEdition } from '@escale/shared/events';
import type { Executor } from '../transaction.ts';

/** In the order of each series. */
export const readEventEditions = async ({ sql }: Executor): Promise<EventEdition[]> => sql<EventEdition[]>`
  select series, edition, year, venue, attendance, is_approximate as approximate, theme, audience,
    audience_english as "audienceEnglish", note, note_english as "noteEnglish", source_line as "sourceLine"
  from event_editions order by series, edition`;
