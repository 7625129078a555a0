import { readAsker } from '@escale/db/bookings';
import { findPlaces, type PlaceFilter } from '@escale/db/places';
import type { Ports } from '../ports.ts';
import { type Refusal, Refused } from '../refused.ts';
import { catalogueOf } from './catalogue-of.ts';
import { datesOfNeed } from './dates-of-need.ts';
import { decideResource } from './decide-need.ts';
import { findFreePlaces } from './find-free-places.ts';
import type { Need } from './need.ts';

export type WhyNothing = 'none' | 'closed' | 'full' | 'rules' | 'limits';
type Search = { need: Need; filter: Omit<PlaceFilter, 'after' | 'limit'> };

const closedCodes: ReadonlySet<Refusal['code']> = new Set([
  'outside-opening-hours',
  'closed-that-day',
  'closed-for-the-whole-stay',
  'empty-half-day',
]);
const tooSmallCodes: ReadonlySet<Refusal['code']> = new Set(['quantity-above-pool']);

/** As many places as are looked at to find the reason. */
const MOST_ASKED = 100;

/**
 * Why a search has found nothing, whoever asked; null where something is free by now or the need cannot be at all.
 * `limits`: without a price or a filter something would have been found.
 */
export const whyNothingFits = async (ports: Ports, { need, filter }: Search): Promise<WhyNothing | null> => {
  const bare = { ...filter, amenities: [], kind: null, words: null, quantity: 1, after: null };
  const unlimited = { ...need, maxTotalCents: null, openUntilMinute: null };
  try {
    const isFree = async (wish: Need, wished: Search['filter']) =>
      (
        await findFreePlaces(ports, null, {
          need: wish,
          filter: { ...wished, after: null },
          limit: 1,
          byPrice: false,
        })
      ).length > 0;
    if (await isFree(need, filter)) return null;
    if (await isFree(unlimited, bare)) return 'limits';
    return await reasonOf(ports, unlimited, bare);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

const reasonOf = async (
  { database }: Ports,
  need: Need,
  filter: Omit<PlaceFilter, 'limit'>,
): Promise<WhyNothing> => {
  const [asker, places] = await Promise.all([
    readAsker(database, { memberId: null, dates: datesOfNeed(need) }),
    findPlaces(database, { ...filter, limit: MOST_ASKED }),
  ]);
  const catalogue = await catalogueOf(
    database,
    places.map(({ position, revision }) => ({ placeId: position.id, revision })),
  );
  const outcomes = [...catalogue.values()].flatMap((entry) =>
    entry.resources.flatMap((resource) => decideResource(need, resource, entry, asker) ?? []),
  );
  if (outcomes.some(({ ok }) => ok)) return 'full';
  const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]));
  const large = codes.filter((code) => !tooSmallCodes.has(code));
  if (large.length === 0) return 'none';
  return large.some((code) => closedCodes.has(code)) ? 'closed' : 'rules';
};
