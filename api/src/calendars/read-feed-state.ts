import { readFeedOpening } from '@escale/db/calendars';
import type { FeedState } from '@escale/shared/calendars';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

/** Whether a calendar program may be reading along. */
export const readFeedState = async (ports: Ports, { memberId }: Actor): Promise<FeedState> => {
  const openedAt = await readFeedOpening(ports.database, memberId);
  return { openedAt: openedAt === null ? null : instantText(openedAt, 'UTC') };
};
