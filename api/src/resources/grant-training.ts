import { transaction, writeAudit } from '@escale/db';
import { lockPlace } from '@escale/db/places';
import { lockResource, grantTraining as write } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import type { Training, TrainingToGrant } from '@escale/shared/resources';
import { requireDate } from '../places/require-date.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * A place has seen that a person can use a machine: they may book it, up to the last date.
 * @throws Refused not-found | malformed-date | date-in-the-past | person-without-account
 */
export const grantTraining = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { resourceId, email, ...wish }: TrainingToGrant,
): Promise<Training> => {
  const validUntil = wish.validUntil === undefined ? null : requireDate(wish.validUntil);
  return transaction(ports.database, async (tx) => {
    const place = await lockPlace(tx, placeId);
    if (!place || (await lockResource(tx, { placeId, id: resourceId })) === null)
      throw new Refused({ code: 'not-found' });
    const { today } = place;
    if (validUntil !== null && validUntil < today)
      throw new Refused({ code: 'date-in-the-past', date: validUntil, today });
    const training = await write(tx, { placeId, resourceId, email: email.trim(), validUntil });
    if (!training) throw new Refused({ code: 'person-without-account' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'training.granted',
      subjectId: training.memberId,
      detail: { resourceId, validUntil },
    });
    return training;
  });
};
