import { type Asker, readAsker } from '@escale/db/bookings';
import { type FoundPlace, findPlaces, type PlaceFilter } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { catalogueOf } from './catalogue-of.ts';
import { cheapestFreePlaces } from './cheapest-free-places.ts';
import { datesOfNeed } from './dates-of-need.ts';
import { type Candidate, decideNeed } from './decide-need.ts';
import { type FreePlace, findOffers } from './find-offers.ts';
import type { Need } from './need.ts';

type Search = { need: Need; filter: Omit<PlaceFilter, 'limit'>; limit: number; byPrice: boolean };

/** How many times a page's places are asked first: with every fifth of them free the page is full. */
const FIRST_ASKED = 5;

/**
 * The places that can take a need, in their order. Those that come first are asked first, and the others only
 * when too few of them are free: eight statements at most, whatever the number of places.
 */
export const findFreePlaces = async (
  ports: Ports,
  actor: Actor | null,
  search: Search,
): Promise<FreePlace[]> => {
  const { need, filter, limit, byPrice } = search;
  const { database } = ports;
  const dates = datesOfNeed(need);
  const asking = readAsker(database, { memberId: actor?.memberId ?? null, dates });
  const atFirst = FIRST_ASKED * limit;
  const page = byPrice ? { ...filter, after: null, limit: null } : { ...filter, limit: atFirst };
  const [asker, found] = await Promise.all([asking, findPlaces(database, page)]);
  const candidates = await decide(ports, need, found, asker);
  if (byPrice) return cheapestFreePlaces(ports, candidates, { after: filter.after, limit, atFirst });
  const first = await findOffers(ports, candidates);
  const last = found.at(-1);
  if (first.length >= limit || found.length < atFirst || !last) return first;
  const others = await findPlaces(database, { ...filter, after: last.position, limit: null });
  return [...first, ...(await findOffers(ports, await decide(ports, need, others, asker)))];
};

const decide = async (
  { database }: Ports,
  need: Need,
  places: readonly FoundPlace[],
  asker: Asker,
): Promise<Candidate[][]> => {
  const revisions = places.map(({ position, revision }) => ({ placeId: position.id, revision }));
  return decideNeed(need, { places, catalogue: await catalogueOf(database, revisions), asker });
};
