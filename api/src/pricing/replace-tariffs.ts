import { transaction, writeAudit } from '@escale/db';
import { replaceTariffs as write } from '@escale/db/pricing';
import { lockResource, readResourceSheets } from '@escale/db/resources';
import { type Actor, isLocalDate, type LocalDate } from '@escale/shared/kernel';
import type { Tariff } from '@escale/shared/pricing';
import type { NewTariff, ResourceSchema } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * The whole list of a resource's tariffs, from today on unless they name a date; an empty one takes it off sale.
 * Bookings already made keep their price.
 * @throws Refused not-found | malformed-date | tariff-repeated
 */
export const replaceTariffs = async (
  ports: Ports,
  actor: Actor,
  resource: { placeId: string; id: string },
  list: readonly NewTariff[],
): Promise<ResourceSchema['tariffs']> =>
  transaction(ports.database, async (tx) => {
    const { placeId, id } = resource;
    const today = await lockResource(tx, resource);
    if (today === null) throw new Refused({ code: 'not-found' });
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
    return sheet?.tariffs ?? [];
  });

const checkTariffs = (list: readonly NewTariff[], today: LocalDate): Tariff[] => {
  const tariffs = list.map(({ validFrom = today, ...tariff }) => ({ ...tariff, validFrom }));
  const seen = new Set<string>();
  for (const { formula, audience, validFrom } of tariffs) {
    if (!isLocalDate(validFrom)) throw new Refused({ code: 'malformed-date', date: validFrom });
    const key = `${formula} ${audience} ${validFrom}`;
    if (seen.has(key)) throw new Refused({ code: 'tariff-repeated', formula, audience, validFrom });
    seen.add(key);
  }
  return tariffs;
};
