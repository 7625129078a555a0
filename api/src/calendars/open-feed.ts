import { transaction, writeAudit } from '@escale/db';
import { type FeedOwner, writeFeed } from '@escale/db/calendars';
import type { OpenedFeed } from '@escale/shared/calendars';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';

/** A new secret address; only its hash is kept, so it is told this once. Whoever has an earlier one has nothing. */
export const openFeed = async (ports: Ports, owner: FeedOwner, path: string): Promise<OpenedFeed> => {
  const token = ports.newSecret();
  await transaction(ports.database, async (tx) => {
    await writeFeed(tx, owner, hashOfSecret(token));
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: owner.memberId,
      placeId: owner.placeId,
      action: 'calendar_feed.opened',
      subjectId: owner.memberId,
    });
  });
  return { url: `${ports.origin}/api/v1${path}/calendar.ics?token=${token}` };
};
