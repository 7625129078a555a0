import type { Interval } from '@escale/shared/kernel';
import { HitsFound } from '../closures/close-units.ts';
import { hitBookings } from '../closures/hit-bookings.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

type Wanted = { placeId: string; unitIds: readonly string[]; period: Interval };

/**
 * Runs a transaction that takes rooms. Where bookings stand in its way, the place is told which, after the rollback.
 * @throws Refused event-hits-bookings
 */
export const withRoomsFree = async <T>(ports: Ports, closed: Wanted, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HitsFound)) throw error;
    const bookings = await hitBookings(ports, { closed, hits: error.hits });
    throw new Refused({ code: 'event-hits-bookings', bookings });
  }
};
