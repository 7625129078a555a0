import type { Executor } from '@escale/db';
import { insertUnits, readUnitIds } from '@escale/db/resources';
import type { NewResource } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

const unclear = () => new Refused({ code: 'units-unclear', detail: 'give either unitCount or unitIds' });

/**
 * The units a new resource is made of: new ones, or units of the place that may belong to other resources too.
 * Hiring out the whole place takes every unit it has unless some are named; it makes none.
 * @throws Refused units-unclear | unit-not-of-this-place
 */
export const unitsOfNewResource = async (
  ports: Ports,
  tx: Executor,
  placeId: string,
  wish: NewResource,
): Promise<string[]> => {
  const { kind, unitCount, unitIds } = wish;
  const isWholePlace = kind === 'whole_place';
  if (unitCount !== undefined && unitIds === undefined && !isWholePlace)
    return makeUnits(ports, tx, placeId, wish, unitCount);
  if (unitCount !== undefined || (unitIds === undefined && !isWholePlace)) throw unclear();
  const known = await readUnitIds(tx, placeId);
  const foreign = (unitIds ?? []).filter((id) => !known.includes(id));
  if (foreign.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds: foreign });
  const taken = unitIds ?? known;
  if (taken.length === 0) throw unclear();
  return taken;
};

const makeUnits = async (
  ports: Ports,
  tx: Executor,
  placeId: string,
  { name, kind }: NewResource,
  unitCount: number,
): Promise<string[]> => {
  const units = Array.from({ length: unitCount }, (_, index) => ({
    id: ports.newId(),
    label: unitCount === 1 ? name.trim() : String(index + 1),
  }));
  await insertUnits(tx, { placeId, kind, units });
  return units.map(({ id }) => id);
};
