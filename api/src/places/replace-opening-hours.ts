import { transaction, writeAudit } from '@escale/db';
import { lockPlace, replaceOpeningWeek } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import { type OpeningHours, type OpeningHoursInput, readOpeningHours } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireSeen } from '../version-of.ts';
import { openingHoursOf } from './opening-hours-of.ts';
import { readOpeningWeeks } from './read-opening-weeks.ts';
import { requireDate } from './require-date.ts';

/**
 * The week from a date on, today unless another is named; what was open before stays on record.
 * @throws Refused malformed-date | valid-from-in-the-past | changed-meanwhile | what readOpeningHours refuses
 */
export const replaceOpeningHours = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  input: OpeningHoursInput,
  seen?: string,
): Promise<OpeningHours> =>
  transaction(ports.database, async (tx) => {
    const place = await lockPlace(tx, placeId);
    if (!place) throw new Refused({ code: 'not-found' });
    if (seen !== undefined) requireSeen(seen, await readOpeningWeeks(tx, place.slug));
    const { today } = place;
    const validFrom = requireDate(input.validFrom ?? today);
    if (validFrom < today) throw new Refused({ code: 'valid-from-in-the-past', validFrom, today });
    const week = readOpeningHours(input, validFrom);
    if (!week.ok) throw new Refused(week.refusal);
    await replaceOpeningWeek(tx, placeId, week.value);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.hours_replaced',
      subjectId: placeId,
      detail: { validFrom },
    });
    return openingHoursOf({ ...week.value, isExample: false });
  });
