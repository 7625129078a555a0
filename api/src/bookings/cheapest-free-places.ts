import type { PlacePosition } from '@escale/db/places';
import type { Ports } from '../ports.ts';
import { type Candidate, totalOf } from './decide-need.ts';
import { type FreePlace, findOffers } from './find-offers.ts';

type Page = { after: PlacePosition | null; limit: number; atFirst: number };

/**
 * The free places by price. No place is cheaper than its cheapest resource, so those that could be the next ones
 * are asked first; the page is certain up to the price at which the first place that was not asked could come.
 */
export const cheapestFreePlaces = async (
  ports: Ports,
  candidatesByPlace: readonly Candidate[][],
  { after, limit, atFirst }: Page,
): Promise<FreePlace[]> => {
  const isNext = (position: PlacePosition) => after === null || comparePositions(position, after) > 0;
  const open = candidatesByPlace
    .filter((ofPlace) => ofPlace.some((candidate) => isNext(positionOf(candidate))))
    .map((ofPlace) => ({ ofPlace, earliest: earliestOf(ofPlace) }))
    .sort((a, b) => comparePositions(a.earliest, b.earliest));
  const free = async (places: typeof open): Promise<FreePlace[]> => {
    const offered = await findOffers(
      ports,
      places.map(({ ofPlace }) => ofPlace),
    );
    return offered
      .map((place) => ({ ...place, position: { ...place.position, rank: place.offer.total } }))
      .filter(({ position }) => isNext(position))
      .sort((a, b) => comparePositions(a.position, b.position));
  };
  const asked = open.findIndex(({ earliest }) => isNext(earliest)) + atFirst;
  const first = await free(open.slice(0, asked));
  const bound = open[asked]?.earliest;
  if (!bound) return first;
  const certain = first.filter(({ position }) => comparePositions(position, bound) < 0);
  if (certain.length >= limit) return certain;
  const others = await free(open.slice(asked));
  return [...first, ...others].sort((a, b) => comparePositions(a.position, b.position));
};

const positionOf = (candidate: Candidate): PlacePosition => ({
  ...candidate.place.position,
  rank: totalOf(candidate),
});

const earliestOf = (ofPlace: readonly Candidate[]): PlacePosition =>
  ofPlace.map(positionOf).reduce((a, b) => (comparePositions(a, b) <= 0 ? a : b));

/** As findPlaces orders them. */
const comparePositions = (a: PlacePosition, b: PlacePosition): number =>
  a.rank - b.rank || compareText(a.foldedName, b.foldedName) || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
