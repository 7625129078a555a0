import { minuteOfText } from '@escale/shared/kernel';
import type { PlaceQuery } from '@escale/shared/places';
import { resourceKinds } from '@escale/shared/resources';
import type { Need, NeedPeriod } from '../bookings/need.ts';
import { Refused } from '../refused.ts';

const malformed = (field: string, message: string) =>
  new Refused({ code: 'malformed-request', errors: [{ field: `querystring.${field}`, message }] });

/**
 * The fields of a search that only make sense together.
 * @throws Refused malformed-request
 */
export const readNeed = (query: PlaceQuery): Need | null => {
  const { resourceKind, quantity, people, maxTotal, openUntil } = query;
  if (resourceKind !== undefined && !resourceKinds.some((kind) => kind === resourceKind))
    throw malformed('resourceKind', `must be one of ${resourceKinds.join(', ')}`);
  if (quantity !== undefined && resourceKind === undefined)
    throw malformed('resourceKind', 'is needed with quantity');
  const period = readNeedPeriod(query);
  if (period === null) {
    if (query.sort === 'price') throw malformed('sort', 'by price needs resourceKind, start and end');
    if (people !== undefined) throw malformed('start', 'is needed with people');
    if (maxTotal !== undefined) throw malformed('start', 'is needed with maxTotal');
    if (openUntil !== undefined) throw malformed('start', 'is needed with openUntil');
    return null;
  }
  if (resourceKind === undefined) throw malformed('resourceKind', 'is needed with start and end');
  return {
    resourceKind,
    period,
    quantity: quantity ?? 1,
    people: people ?? null,
    maxTotalCents: maxTotal ?? null,
    openUntilMinute: openUntil === undefined ? null : minuteOfText(openUntil),
  };
};

const readNeedPeriod = (query: PlaceQuery): NeedPeriod | null => {
  const { start, end, formula, count, date, half } = query;
  const isFormula = formula !== undefined || count !== undefined || date !== undefined || half !== undefined;
  if (isFormula) {
    if (formula === undefined) throw malformed('formula', 'is needed with count, date and half');
    if (date === undefined) throw malformed('date', 'is needed with formula');
    if (start !== undefined) throw malformed('start', 'does not go with formula');
    if (end !== undefined) throw malformed('end', 'does not go with formula');
    if (half === undefined && formula === 'half_day') throw malformed('half', 'is needed with half_day');
    if (half !== undefined && formula !== 'half_day') throw malformed('half', 'goes with half_day only');
    return { formula, date, ...(count !== undefined && { count }), ...(half !== undefined && { half }) };
  }
  if (start === undefined && end === undefined) return null;
  if (start === undefined) throw malformed('start', 'is needed with end');
  if (end === undefined) throw malformed('end', 'is needed with start');
  return { start, end };
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
