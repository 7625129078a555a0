import type { placeFactSources, placeFacts, placeSources, places } from '../schema.ts';
import type { Facts, PlaceFacts } from './facts.ts';

type PlaceRows = {
  places: (typeof places.$inferInsert)[];
  sources: (typeof placeSources.$inferInsert)[];
  facts: (typeof placeFacts.$inferInsert)[];
  factSources: (typeof placeFactSources.$inferInsert)[];
};

/** Places of the territory come before those beyond its border, in the order of the files. */
const BORDER_POSITION = 1_000;

export const placeRows = ({ places, borderPlaces, operators, sources }: Facts): PlaceRows => {
  const operatorIds = new Map(operators.map(({ name, id }) => [name, id]));
  const titles = new Map(sources.map((source) => [source.id, source]));
  const all = [
    ...places.map((place, index) => ({ place, position: index })),
    ...borderPlaces.map((place, index) => ({ place, position: BORDER_POSITION + index })),
  ];
  return {
    places: all.map(({ place, position }) => ({
      ...placeRow(place),
      position,
      operatorId: operatorIds.get(place.operator ?? '') ?? null,
    })),
    sources: all.flatMap(({ place }) =>
      sourceIds(place).flatMap((id, position) => {
        const source = titles.get(id);
        return source ? [{ ...source, placeId: place.id, position }] : [];
      }),
    ),
    facts: all.flatMap(({ place }) =>
      place.facts.map(({ field, fr, en }, position) => ({
        placeId: place.id,
        position,
        field,
        textFr: fr,
        textEn: en,
      })),
    ),
    factSources: all.flatMap(({ place }) =>
      place.facts.flatMap((fact, factPosition) =>
        fact.sources.map((sourceId) => ({ placeId: place.id, factPosition, sourceId })),
      ),
    ),
  };
};

const placeRow = (place: PlaceFacts): typeof places.$inferInsert => ({
  id: place.id,
  slug: place.slug,
  name: place.name,
  kind: place.kind,
  tags: place.tags,
  status: 'published',
  address: place.address,
  postcode: place.postcode,
  communeName: place.commune,
  communeInsee: place.insee,
  lat: place.location.lat,
  lon: place.location.lon,
  locationPrecision: place.location.precision,
  amenities: place.amenities,
  description: place.description,
  website: place.website,
  opensOn: place.opensOn,
  closesOn: place.closesOn,
  listingState: place.listing.state,
  listingAsOf: place.listing.asOf,
  nearestStations: place.stations,
  unknownFields: place.unknownFields,
});

/** In the order in which the place's facts name them. */
const sourceIds = ({ facts }: PlaceFacts): string[] => [...new Set(facts.flatMap((fact) => fact.sources))];
