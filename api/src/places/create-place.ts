import { transaction, writeAudit } from '@escale/db';
import { insertPlace, takeSlug } from '@escale/db/places';
import { type Actor, isTimeZone } from '@escale/shared/kernel';
import type { NewPlace, PlaceDetail } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { communeOf } from './commune-of.ts';
import { placeDetail } from './place-detail.ts';
import { requireOrder } from './require-order.ts';

/**
 * Opens a draft, with whoever asks as its owner.
 * @throws Refused unknown-commune | unknown-time-zone | malformed-date | closes-before-it-opens
 */
export const createPlace = async (ports: Ports, actor: Actor, wish: NewPlace): Promise<PlaceDetail> => {
  const { kind, postcode, location = null, timeZone = 'Europe/Paris', temporary = null } = wish;
  if (!isTimeZone(timeZone)) throw new Refused({ code: 'unknown-time-zone', timeZone });
  if (temporary) requireOrder(temporary);
  const id = ports.newId();
  const name = wish.name.trim();
  const slug = await transaction(ports.database, async (tx) => {
    const commune = await communeOf(tx, wish);
    const taken = await takeSlug(tx, { name, placeId: id });
    const address = wish.address.trim();
    const place = {
      id,
      slug: taken,
      name,
      kind,
      address,
      postcode,
      ...commune,
      timeZone,
      location,
      temporary,
    };
    await insertPlace(tx, place, actor.memberId);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: id,
      action: 'place.created',
      subjectId: id,
    });
    return taken;
  });
  return placeDetail(ports, slug);
};
