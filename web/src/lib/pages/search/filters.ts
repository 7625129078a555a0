import type { PlaceKind } from '@escale/shared/places';
import type { Search } from '../../paths.ts';

/** What people may need in order to come at all. Where no source says, a place stays in the list and says so. */
export const accessNeeds = ['wheelchair', 'quiet'] as const;
export type AccessNeed = (typeof accessNeeds)[number];

export const placeKinds = [
  'coworking',
  'fablab',
  'telecentre',
  'hybrid',
  'other',
] as const satisfies PlaceKind[];
export const radii = [1, 2, 5, 10] as const;
/** A place is open late that closes at this minute of the day or after it. */
export const LATE = 20 * 60;

/** What narrows a search down, besides the need itself. */
export type Filters = {
  amenities: string[];
  access: AccessNeed[];
  placeKind: PlaceKind | null;
  maxEuros: number | null;
  isLate: boolean;
  radiusKm: number | null;
};

const whole = (text: string | null, most: number): number | null => {
  const value = Number(text || Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
};

export function filtersOf(query: URLSearchParams): Filters {
  const asked = query.getAll('acces');
  const radius = whole(query.get('rayon'), 50);
  return {
    amenities: query.getAll('atout').filter((amenity) => /^[a-z][a-z0-9_]{0,59}$/.test(amenity)),
    access: accessNeeds.filter((need) => asked.includes(need)),
    placeKind: placeKinds.find((kind) => kind === query.get('genre')) ?? null,
    maxEuros: whole(query.get('max'), 100_000),
    isLate: query.get('tard') === '1',
    radiusKm: radii.find((one) => one === radius) ?? null,
  };
}

/** The filters as the address writes them. */
export const searchOfFilters = (filters: Filters): Search => ({
  atout: filters.amenities,
  acces: filters.access,
  genre: filters.placeKind ?? '',
  max: filters.maxEuros === null ? '' : String(filters.maxEuros),
  tard: filters.isLate ? '1' : '',
  rayon: filters.radiusKm === null ? '' : String(filters.radiusKm),
});

/** How many criteria are set besides the amenities, which are always in sight. */
export const countHidden = ({ access, placeKind, maxEuros, isLate, radiusKm }: Filters): number =>
  access.length + [placeKind, maxEuros, radiusKm].filter((one) => one !== null).length + (isLate ? 1 : 0);
