import { transaction, writeAudit } from '@escale/db';
import { lockPlace, readCalendars, replaceOpeningException } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import {
  checkOpeningException,
  type OpeningException,
  type OpeningExceptionInput,
  readDayIntervals,
  textOfDayIntervals,
} from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireDate } from './require-date.ts';

/**
 * Other hours, or none, on one date from today on.
 * @throws Refused malformed-date | date-in-the-past | opening-interval-empty | opening-intervals-overlap |
 * opening-overlaps-next-day
 */
export const putOpeningException = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { date: text, intervals, reason: given }: OpeningExceptionInput & { date: string },
): Promise<OpeningException> =>
  transaction(ports.database, async (tx) => {
    const reason = given ?? null;
    const place = await lockPlace(tx, placeId);
    const date = requireDate(text);
    const calendar = (await readCalendars(tx, [placeId], { from: date, to: date })).get(placeId);
    if (!place || !calendar) throw new Refused({ code: 'not-found' });
    const { today } = place;
    if (date < today) throw new Refused({ code: 'date-in-the-past', date, today });
    const read = readDayIntervals(intervals);
    const checked = read.ok ? checkOpeningException(calendar, date, read.value) : read;
    if (!checked.ok) throw new Refused(checked.refusal);
    await replaceOpeningException(tx, { placeId, date, intervals: checked.value, reason });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.exception_put',
      subjectId: placeId,
      detail: { date },
    });
    return { date, intervals: textOfDayIntervals(checked.value), reason, example: false };
  });
