import { type Executor, transaction, writeAudit } from '@escale/db';
import {
  insertOperator,
  lockPlace,
  type PlaceColumns,
  type PlaceState,
  renameOperator,
  runsOtherPlaces,
  updatePlace as write,
  writeArrivalNotes,
} from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { PlaceChange, PlaceDetail } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireSeen } from '../version-of.ts';
import { communeOf } from './commune-of.ts';
import { placeDetail } from './place-detail.ts';
import { readPlaceFacts } from './read-place-facts.ts';
import { requireOrder } from './require-order.ts';

/**
 * Changes facts, publishes, closes. What is left out stays as it is.
 * @throws Refused unknown-commune | closes-before-it-opens | malformed-date | opening-hours-missing |
 * changed-meanwhile
 */
export const updatePlace = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  change: PlaceChange,
  seen?: string,
): Promise<PlaceDetail> => {
  const slug = await transaction(ports.database, async (tx) => {
    const place = await lockPlace(tx, placeId);
    if (!place) throw new Refused({ code: 'not-found' });
    if (seen !== undefined) requireSeen(seen, await readPlaceFacts(tx, place.slug));
    const columns = {
      ...(await operatorColumns(ports, tx, { ...place, placeId }, change)),
      ...factsOf(change),
      ...temporaryOf(change),
      ...checkInOf(change),
      ...(await communeColumns(tx, place, change)),
      ...(await statusColumns(ports, tx, place, change)),
    };
    await write(tx, placeId, columns);
    await writeArrival(tx, placeId, change);
    const { status } = change;
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'place.updated',
      subjectId: placeId,
      detail: { fields: Object.keys(change), ...(status && { from: place.status, to: status }) },
    });
    return place.slug;
  });
  return placeDetail(ports, slug);
};

const factsOf = ({
  name,
  kind,
  address,
  postcode,
  location,
  amenities,
  website,
  description,
  publishesAvailability,
}: PlaceChange) => ({
  ...(name !== undefined && { name: name.trim() }),
  ...(kind !== undefined && { kind }),
  ...(address !== undefined && { address: address.trim() }),
  ...(postcode !== undefined && { postcode }),
  ...(amenities !== undefined && { amenities: [...new Set(amenities)] }),
  ...(website !== undefined && { website }),
  ...(description !== undefined && { description }),
  ...(publishesAvailability !== undefined && { publishesAvailability }),
  ...(location !== undefined && {
    lat: location?.lat ?? null,
    lon: location?.lon ?? null,
    locationPrecision: location ? ('address' as const) : null,
  }),
});

const temporaryOf = ({ temporary }: PlaceChange): PlaceColumns => {
  if (temporary === undefined) return {};
  const { opensOn, closesOn } = temporary ?? { opensOn: null, closesOn: null };
  requireOrder({ opensOn, closesOn });
  return { opensOn, closesOn };
};

const checkInOf = ({ checkIn }: PlaceChange): PlaceColumns =>
  checkIn === undefined
    ? {}
    : {
        usesCheckIn: checkIn !== null,
        noShowReleaseMinutes: checkIn?.releaseAfterMinutes ?? null,
        ...(checkIn === null && { needsCheckInCode: false }),
        ...(checkIn?.needsCode !== undefined && { needsCheckInCode: checkIn.needsCode }),
      };

/** The notes are no columns of the place: everybody reads those. */
const writeArrival = async (tx: Executor, placeId: string, { arrival }: PlaceChange): Promise<void> => {
  if (!arrival) return;
  const { wifi, door } = arrival;
  await writeArrivalNotes(tx, placeId, {
    ...(wifi !== undefined && { wifi: wifi?.trim() ?? null }),
    ...(door !== undefined && { door: door?.trim() ?? null }),
  });
};

const communeColumns = async (
  tx: Executor,
  place: PlaceState,
  change: PlaceChange,
): Promise<PlaceColumns> => {
  const { commune, postcode = place.postcode ?? '' } = change;
  return commune === undefined ? {} : communeOf(tx, { commune, postcode });
};

/** An operator that runs other places too keeps its name there. */
const operatorColumns = async (
  ports: Ports,
  tx: Executor,
  { placeId, operatorId }: Pick<PlaceState, 'operatorId'> & { placeId: string },
  { operatorName }: PlaceChange,
): Promise<PlaceColumns> => {
  const name = operatorName?.trim();
  if (name === undefined) return {};
  if (operatorId !== null && !(await runsOtherPlaces(tx, { placeId, operatorId }))) {
    await renameOperator(tx, { id: operatorId, name });
    return {};
  }
  const id = ports.newId();
  await insertOperator(tx, { id, name });
  return { operatorId: id };
};

/** Published, a place needs hours and someone who runs it; without an operator one of its name is made. */
const statusColumns = async (
  ports: Ports,
  tx: Executor,
  place: PlaceState,
  { status, name = place.name, operatorName }: PlaceChange,
): Promise<PlaceColumns> => {
  if (status === undefined || status === place.status) return {};
  if (status !== 'published') return { status };
  if (!place.hasOpeningHours) throw new Refused({ code: 'opening-hours-missing' });
  if (place.operatorId !== null || operatorName !== undefined) return { status };
  const operatorId = ports.newId();
  await insertOperator(tx, { id: operatorId, name: name.trim() });
  return { status, operatorId };
};
