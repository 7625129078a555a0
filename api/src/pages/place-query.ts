import type { PlaceQuery } from '@escale/shared/places';
import { resourceKinds } from '@escale/shared/resources';
import type { Need } from '../bookings/need.ts';
import { Refused } from '../refused.ts';

const malformed = (field: string, message: string) =>
  new Refused({ code: 'malformed-request', errors: [{ field: `querystring.${field}`, message }] });

/**
 * The fields of a search that only make sense together.
 * @throws Refused malformed-request
 */
export const readNeed = (query: PlaceQuery): Need | null => {
  const { resourceKind, start, end, quantity, people } = query;
  if (resourceKind !== undefined && !resourceKinds.some((kind) => kind === resourceKind))
    throw malformed('resourceKind', `must be one of ${resourceKinds.join(', ')}`);
  if (quantity !== undefined && resourceKind === undefined)
    throw malformed('resourceKind', 'is needed with quantity');
  if (start === undefined && end === undefined) {
    if (query.sort === 'price') throw malformed('sort', 'by price needs resourceKind, start and end');
    if (people !== undefined) throw malformed('start', 'is needed with people');
    return null;
  }
  if (start === undefined) throw malformed('start', 'is needed with end');
  if (end === undefined) throw malformed('end', 'is needed with start');
  if (resourceKind === undefined) throw malformed('resourceKind', 'is needed with start and end');
  return { resourceKind, start, end, quantity: quantity ?? 1, people: people ?? null };
};

/** @throws Refused malformed-request */
export const readNear = ({ near, radius, sort }: PlaceQuery): { lat: number; lon: number } | null => {
  if (near === undefined) {
    if (radius !== undefined) throw malformed('near', 'is needed with radius');
    if (sort === 'distance') throw malformed('near', 'is needed to sort by distance');
    return null;
  }
  const [lat = Number.NaN, lon = Number.NaN] = near.split(',').map(Number);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
    throw malformed('near', 'must be a latitude and a longitude in degrees');
  return { lat, lon };
};
