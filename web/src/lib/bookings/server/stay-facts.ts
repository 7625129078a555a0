import type { PlacePage } from '@escale/shared/resources';

/** What pages about one stay show of its place and space; the rest of the place stays on the server. */
export function stayFacts({
  slug,
  name,
  address,
  postcode,
  commune,
  location,
  timeZone,
  example,
  nearestStations,
}: PlacePage) {
  const [nearestStation = null] = nearestStations;
  return {
    slug,
    name,
    address: [address, [postcode, commune.name].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    commune: commune.name,
    location,
    timeZone,
    example,
    nearestStation,
  };
}

export type StayFacts = ReturnType<typeof stayFacts>;
