import { type Executor, takeLocks, transaction, writeAudit } from '@escale/db';
import {
  insertUnits,
  linkToWholePlace,
  linkUnits,
  lockResource,
  readBookedUnits,
  renameUnits,
  unlinkUnits,
} from '@escale/db/resources';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { ResourceSchema, UnitList } from '@escale/shared/resources';
import { locksOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readResource } from '../resources/read-resource.ts';
import { resourceOf } from '../resources/resource-of.ts';
import { requireSeen } from '../version-of.ts';
import { groupsOfUnits } from './groups-of-units.ts';

type Space = { placeId: string; id: string };

/**
 * What a space is made of, as the list says: units are renamed, added, or leave it. Bookings wait meanwhile, so that
 * nobody is given a unit that is just going.
 * @throws Refused not-found | changed-meanwhile | unit-not-of-this-place | units-unclear | units-have-bookings
 */
export const replaceUnits = async (
  ports: Ports,
  actor: Actor,
  space: Space,
  { units: list }: UnitList,
  seen?: string,
): Promise<ResourceSchema> => {
  const { placeId, id } = space;
  const before = await readResource(ports.database, space);
  const unitIds = before.units.map((unit) => unit.id);
  const group = await groupsOfUnits(ports, { placeId, timeZone: 'UTC' }, unitIds);
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, locksOf(group));
    if ((await lockResource(tx, space)) === null) throw new Refused({ code: 'not-found' });
    const sheet = await readResource(tx, space);
    requireSeen(seen, resourceOf(sheet));
    const kept = keptOf(list, sheet.units);
    const gone = sheet.units.map((unit) => unit.id).filter((unit) => !kept.some((one) => one.id === unit));
    await requireUnbooked(tx, placeId, gone);
    await renameUnits(tx, { placeId, units: kept });
    if (gone.length > 0) await unlinkUnits(tx, { placeId, resourceId: id, unitIds: gone });
    await addUnits(ports, tx, { space, kind: sheet.kind, list });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'resource.units_replaced',
      subjectId: id,
      detail: { gone },
    });
    return resourceOf(await readResource(tx, space));
  });
};

type Listed = UnitList['units'][number];
type Unit = { id: string; label: string };

const keptOf = (list: readonly Listed[], has: readonly Unit[]): Unit[] => {
  const kept = list.flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label: label.trim() }]));
  const foreign = kept.map(({ id }) => id).filter((id) => !has.some((unit) => unit.id === id));
  if (foreign.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds: foreign });
  return kept;
};

const requireUnbooked = async (tx: Executor, placeId: string, unitIds: string[]): Promise<void> => {
  const booked = unitIds.length > 0 ? await readBookedUnits(tx, { placeId, unitIds }) : [];
  if (booked.length === 0) return;
  const bookings = booked.map(({ timeZone, start, end, ...rest }) => ({
    ...rest,
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
  }));
  throw new Refused({ code: 'units-have-bookings', bookings });
};

type Adding = { space: Space; kind: ResourceSchema['kind']; list: readonly Listed[] };

/** A place hired out whole is made of what there is: it gets no units of its own. */
const addUnits = async (ports: Ports, tx: Executor, { space, kind, list }: Adding): Promise<void> => {
  const { placeId, id: resourceId } = space;
  const added = list.filter(({ id }) => id === undefined);
  if (added.length === 0) return;
  if (kind === 'whole_place')
    throw new Refused({ code: 'units-unclear', detail: 'give either unitIds or all' });
  const units = added.map(({ label }) => ({ id: ports.newId(), label: label.trim() }));
  await insertUnits(tx, { placeId, kind, units });
  const unitIds = units.map(({ id }) => id);
  await linkUnits(tx, { placeId, resourceId, unitIds });
  await linkToWholePlace(tx, { placeId, unitIds });
};
