import { transaction, writeAudit } from '@escale/db';
import { lockPlace } from '@escale/db/places';
import { verifyAudience as write } from '@escale/db/pricing';
import type { Actor } from '@escale/shared/kernel';
import { type AudienceOfMember, type AudienceToVerify, standardAudience } from '@escale/shared/pricing';
import { requireDate } from '../places/require-date.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * A place has seen that a person belongs to an audience: stays that begin up to its last date are sold at its prices.
 * @throws Refused not-found | audience-is-everyones | malformed-date | date-in-the-past | person-without-account
 */
export const verifyAudience = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { email, audience, ...wish }: AudienceToVerify,
): Promise<AudienceOfMember> => {
  if (audience === standardAudience) throw new Refused({ code: 'audience-is-everyones', audience });
  const validUntil = wish.validUntil === undefined ? null : requireDate(wish.validUntil);
  return transaction(ports.database, async (tx) => {
    const place = await lockPlace(tx, placeId);
    if (!place) throw new Refused({ code: 'not-found' });
    const { today } = place;
    if (validUntil !== null && validUntil < today)
      throw new Refused({ code: 'date-in-the-past', date: validUntil, today });
    const verified = await write(tx, { placeId, email: email.trim(), audience, validUntil });
    if (!verified) throw new Refused({ code: 'person-without-account' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'audience.verified',
      subjectId: verified.memberId,
      detail: { audience, validUntil },
    });
    return verified;
  });
};
