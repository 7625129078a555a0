import { readTakenUnits } from '@escale/db/availability';
import type { FoundPlace } from '@escale/db/places';
import { takes } from '@escale/shared/availability';
import type { PlaceItem } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import type { Candidate } from './decide-need.ts';

export type Offer = NonNullable<PlaceItem['offer']>;
export type FreePlace = FoundPlace & { offer: Offer };

/** The cheapest free resource of each place, where there is one: one statement whatever the number of places. */
export const findOffers = async (
  { database }: Ports,
  candidatesByPlace: readonly (readonly Candidate[])[],
): Promise<FreePlace[]> => {
  const candidates = candidatesByPlace.flat();
  if (candidates.length === 0) return [];
  const wishes = candidates.map(({ place, stay: { period } }) => ({ placeId: place.position.id, period }));
  const taken = Map.groupBy(await readTakenUnits(database, wishes), ({ wish }) => wish);
  const offers = new Map(
    candidates.map((candidate, nth) => [candidate, offerOf(candidate, taken.get(nth) ?? [])] as const),
  );
  return candidatesByPlace.flatMap((ofPlace) => {
    for (const candidate of ofPlace) {
      const offer = offers.get(candidate);
      if (offer) return [{ ...candidate.place, offer }];
    }
    return [];
  });
};

const offerOf = (
  { resource, unitIds, stay }: Candidate,
  taken: readonly { unitId: string }[],
): Offer | null => {
  const { period, quantity, price } = stay;
  // A unit that is taken for some of the stay is no use for the whole of it.
  const busy = taken.map(({ unitId }) => ({ unitId, ...period }));
  const { fits, unitsFree } = takes({ unitIds, allocation: resource.allocation }, busy, period, quantity);
  return fits
    ? { resourceId: resource.id, total: price.totalCents, currency: price.currency, unitsFree }
    : null;
};
