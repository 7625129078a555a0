import { transaction, writeAudit } from '@escale/db';
import { replaceTariffs as write } from '@escale/db/pricing';
import { lockResource, readResourceSheets } from '@escale/db/resources';
import { type Actor, addDays } from '@escale/shared/kernel';
import { unsoldDates } from '@escale/shared/pricing';
import { furthestDays, type NewTariff, type ReplacedTariffs } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readResource } from '../resources/read-resource.ts';
import { resourceOf } from '../resources/resource-of.ts';
import { requireSeen } from '../version-of.ts';
import { checkTariffs, requireSomethingToSell } from './check-tariffs.ts';

/**
 * The whole list of a resource's tariffs, from today on unless they name a date; an empty one takes it off sale.
 * Bookings already made keep their price.
 * @throws Refused not-found | malformed-date | tariff-repeated | tariffs-sell-nothing | changed-meanwhile
 */
export const replaceTariffs = async (
  ports: Ports,
  actor: Actor,
  resource: { placeId: string; id: string },
  list: readonly NewTariff[],
  seen?: string,
): Promise<ReplacedTariffs> =>
  transaction(ports.database, async (tx) => {
    const { placeId, id } = resource;
    const today = await lockResource(tx, resource);
    if (today === null) throw new Refused({ code: 'not-found' });
    if (seen !== undefined) requireSeen(seen, resourceOf(await readResource(tx, resource)));
    const tariffs = checkTariffs(list, today);
    await write(tx, { placeId, resourceId: id, tariffs });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'resource.tariffs_replaced',
      subjectId: id,
      detail: { tariffs },
    });
    const [sheet] = await readResourceSheets(tx, { placeId, resourceId: id });
    if (!sheet) throw new Error('a resource vanished under its lock');
    requireSomethingToSell(tariffs, { today, lastDate: addDays(today, furthestDays(sheet.rules)) });
    return { tariffs: sheet.tariffs, unsold: unsoldDates(tariffs, today) };
  });
