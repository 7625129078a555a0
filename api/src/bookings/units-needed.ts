import type { Bookable } from '@escale/db/bookings';

/** How many units a stay takes: so many of a pool, or all that the resource is made of. */
export const unitsNeeded = ({ resource }: Bookable, quantity: number): number =>
  resource.allocation === 'all' ? resource.units.length : quantity;
