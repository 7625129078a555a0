import { transaction, writeAudit } from '@escale/db';
import { lockPlace, deleteOpeningException as remove } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireDate } from './require-date.ts';

/**
 * Back to the week on a date from today on.
 * @throws Refused malformed-date | date-in-the-past | not-found: that date has no hours of its own
 */
export const deleteOpeningException = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  text: string,
): Promise<undefined> => {
  const date = requireDate(text);
  await transaction(ports.database, async (tx) => {
    const place = await lockPlace(tx, placeId);
    if (!place) throw new Refused({ code: 'not-found' });
    const { today } = place;
    if (date < today) throw new Refused({ code: 'date-in-the-past', date, today });
    if (!(await remove(tx, { placeId, date }))) throw new Refused({ code: 'not-found' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.exception_deleted',
      subjectId: placeId,
      detail: { date },
    });
  });
};
