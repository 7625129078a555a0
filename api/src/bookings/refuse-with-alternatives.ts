import type { Bookable } from '@escale/db/bookings';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideStay, type StayWish } from './decide-stay.ts';
import { findAlternatives } from './find-alternatives.ts';

/**
 * Adds to a refusal for lack of room what could be had instead; every other error goes on as it is.
 * @throws whatever it was given
 */
export const refuseWithAlternatives = async (
  ports: Ports,
  bookable: Bookable,
  wish: StayWish,
  error: unknown,
): Promise<never> => {
  if (!(error instanceof Refused) || error.refusal.code !== 'slot-unavailable') throw error;
  const decided = decideStay(bookable, wish);
  if (!decided.ok) throw error;
  const alternatives = await findAlternatives(ports, { bookable, wish, decided: decided.value });
  throw new Refused({ code: 'slot-unavailable', alternatives });
};
