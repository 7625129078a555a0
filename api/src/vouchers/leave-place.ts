import { transaction, writeAudit } from '@escale/db';
import { placeOf } from '@escale/db/places';
import { leavePlace as leave, lockProgramme } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import type { Programme } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import type { AtPlace } from './agree-place.ts';
import { readProgramme } from './read-programme.ts';

/**
 * No new stay is paid there; those that are booked stand and are repaid, which has to be said where there are any.
 * @throws Refused not-found | voucher-stays-to-come
 */
export const leavePlace = async (
  ports: Ports,
  actor: Actor,
  { id, slug, staysStand = false }: AtPlace & { staysStand?: boolean },
): Promise<Programme> => {
  const place = await placeOf(ports.database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  return transaction(ports.database, async (tx) => {
    if (!(await lockProgramme(tx, id))) throw new Refused({ code: 'not-found' });
    const { places } = await readProgramme(tx, id);
    const stays = places.find((one) => one.slug === place.slug)?.staysToCome ?? 0;
    if (stays > 0 && !staysStand) throw new Refused({ code: 'voucher-stays-to-come', stays });
    const on = await todayOfDepartment(tx);
    if (!(await leave(tx, { programmeId: id, placeId: place.id, on })))
      throw new Refused({ code: 'not-found' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: place.id,
      action: 'voucher_place.left',
      subjectId: id,
      detail: { stays },
    });
    return readProgramme(tx, id);
  });
};
