import type { PlaceItem } from '@escale/shared/places';
import type { Need } from '../need.ts';

/** As many cards as one answer about what is free can fill. */
export const AT_MOST = 100;

type Found = { offered: PlaceItem[]; onSale: PlaceItem[]; free: PlaceItem[] };

/**
 * What becomes a card: all that can take the need, however far away, among the nearest of those that sell its kind
 * of space; not what could take it too but is dearer or closes earlier than was asked for (`free` knows).
 */
export function poolOf({ kind, maxEuros }: Need, { offered, onSale, free }: Found) {
  const offers = new Map(offered.map((place) => [place.slug, place]));
  const leftOut = free.filter(({ slug }) => !offers.has(slug));
  const isTooDear = ({ offer }: PlaceItem) => maxEuros !== null && (offer?.total ?? 0) > maxEuros * 100;
  const isLeftOut = new Set(leftOut.map(({ slug }) => slug));
  const near = onSale.filter(
    ({ slug, resourceKinds }) => resourceKinds.includes(kind) && !isLeftOut.has(slug),
  );
  const isNear = new Set(near.map(({ slug }) => slug));
  const beyond = offered.filter(({ slug }) => !isNear.has(slug));
  let room = AT_MOST - offered.length;
  const shown = near.filter(({ slug }) => offers.has(slug) || room-- > 0);
  const tooDear = leftOut.filter(isTooDear).length;
  return {
    shown: [...shown.map((place) => offers.get(place.slug) ?? place), ...beyond],
    tooDear,
    notLate: leftOut.length - tooDear,
  };
}
