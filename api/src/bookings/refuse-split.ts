import type { Bookable } from '@escale/db/bookings';
import { type Alternative, type SplitRequest, seatStay } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { type DecidedStay, decideStay, type StayWish, stayFieldsOf } from './decide-stay.ts';
import { findAlternatives } from './find-alternatives.ts';
import { timeOf } from './free-times.ts';
import { readRoom } from './read-room.ts';
import { isForLackOfRoom } from './refuse-with-alternatives.ts';

type Asked = { actor: Actor; request: SplitRequest; bookables: ReadonlyMap<string, Bookable> };
type Whole = { bookable: Bookable; wish: StayWish; decided: DecidedStay };

/**
 * Adds to a stay in parts that was refused for lack of room what could be had instead of the whole of it: all of it in
 * one of its spaces, and what would be offered to who had asked the first of them for all of it. Every other error
 * goes on as it is.
 * @throws whatever it was given
 */
export const refuseSplit = async (ports: Ports, asked: Asked, error: unknown): Promise<never> => {
  if (!isForLackOfRoom(error)) throw error;
  const wholes = wholesOf(asked);
  const [first] = wholes;
  if (!first) throw error;
  const { memberId } = asked.actor;
  const [whole, others] = await Promise.all([
    Promise.all(wholes.map((one) => inOnePiece(ports, one))),
    findAlternatives(ports, { ...first, memberId }),
  ]);
  throw new Refused({ code: 'slot-unavailable', alternatives: [...whole.flat(), ...others] });
};

/** The stay from its first to its last instant, in each of its spaces whose rules and tariffs allow it. */
const wholesOf = ({ request, bookables }: Asked): Whole[] => {
  const { parts, quantity, audience, usePasses } = request;
  const start = parts[0]?.start;
  const end = parts.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const wish = { start, end, quantity, audience, usePasses };
  return [...bookables.values()].flatMap((bookable) => {
    const decided = decideStay(bookable, wish);
    return decided.ok ? [{ bookable, wish, decided: decided.value }] : [];
  });
};

const inOnePiece = async (
  { database }: Ports,
  { bookable, wish, decided: { period, quantity } }: Whole,
): Promise<Alternative[]> => {
  const { allocation, unitIds } = bookable.resource;
  const room = await readRoom(database, bookable, period);
  const { outcome } = seatStay({ allocation, unitIds, quantity, period }, room);
  return outcome === 'fits' ? timeOf(bookable, wish, stayFieldsOf(wish)) : [];
};
