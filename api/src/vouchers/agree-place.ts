import { transaction, writeAudit } from '@escale/db';
import { placeOf } from '@escale/db/places';
import { agreePlace as agree, lockProgramme } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import type { Programme } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readProgramme } from './read-programme.ts';

export type AtPlace = { id: string; slug: string };

/** @throws Refused not-found */
export const agreePlace = async (ports: Ports, actor: Actor, { id, slug }: AtPlace): Promise<Programme> => {
  const place = await placeOf(ports.database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  return transaction(ports.database, async (tx) => {
    if (!(await lockProgramme(tx, id))) throw new Refused({ code: 'not-found' });
    await agree(tx, { programmeId: id, placeId: place.id });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: place.id,
      action: 'voucher_place.agreed',
      subjectId: id,
    });
    return readProgramme(tx, id);
  });
};
