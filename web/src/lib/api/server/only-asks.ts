import { bookingsContract } from '@escale/shared/bookings';
import type { RouteContract } from '@escale/shared/kernel';

/** Whether a route changes nothing: a quote is asked with a body, and is a question all the same. */
export const onlyAsks = (route: RouteContract): boolean =>
  route.method === 'GET' || route === bookingsContract.quote;
