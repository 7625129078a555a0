import { transaction, writeAudit } from '@escale/db';
import { deleteFeed, type FeedOwner } from '@escale/db/calendars';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found where there was no address */
export const revokeFeed = (ports: Ports, owner: FeedOwner): Promise<void> =>
  transaction(ports.database, async (tx) => {
    if (!(await deleteFeed(tx, owner))) throw new Refused({ code: 'not-found' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: owner.memberId,
      placeId: owner.placeId,
      action: 'calendar_feed.revoked',
      subjectId: owner.memberId,
    });
  });
