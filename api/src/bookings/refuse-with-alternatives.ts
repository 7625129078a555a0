import { type Bookable, noteRefusal } from '@escale/db/bookings';
import { type Interval, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideStay, type StayWish } from './decide-stay.ts';
import { findAlternatives } from './find-alternatives.ts';

/** `visitor`: where somebody without an account asks from, told apart today; null with both: whoever calls the place. */
type Asked = { bookable: Bookable; wish: StayWish; memberId: string | null; visitor?: string };

export const isForLackOfRoom = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'slot-unavailable';

/**
 * Adds to a refusal for lack of room what could be had instead; every other error goes on as it is.
 * @throws whatever it was given
 */
export const refuseWithAlternatives = async (ports: Ports, asked: Asked, error: unknown): Promise<never> => {
  if (!isForLackOfRoom(error)) throw error;
  const decided = decideStay(asked.bookable, asked.wish);
  if (!decided.ok) throw error;
  await noteForStatistics(ports, asked, decided.value.period);
  const alternatives = await findAlternatives(ports, { ...asked, decided: decided.value });
  throw new Refused({ code: 'slot-unavailable', alternatives });
};

/** Outside every lock, after the rollback: what people look for in vain is a figure too. */
const noteForStatistics = async (
  { database }: Ports,
  { bookable: { place, resource }, memberId, visitor }: Asked,
  { start }: Interval,
): Promise<void> => {
  const asker = memberId ?? visitor;
  if (asker === undefined) return;
  const clock = instantText(start, place.timeZone);
  await noteRefusal(database, {
    ...{ placeId: place.id, resourceId: resource.id, visitor: asker, isVisit: memberId === null },
    onDate: clock.slice(0, 10),
    hour: Number(clock.slice(11, 13)),
  });
};
