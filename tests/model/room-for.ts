import { fits, isFreeAsIs } from './oracle.ts';
import { type Booking, isLapsed, standing, startOf, type Town, type Wish } from './town.ts';

/** 'ok', or the code of the refusal. */
export type Answer = string;

/** The same stay at another time, which nothing has cut short. */
export const wishOf = ({ space, quantity, unit }: Wish, period: number): Wish => ({
  space,
  period,
  quantity,
  unit,
});

/**
 * A lapsed hold makes room, but first for who waits: whether it had to go for this wish, and what the line has left
 * of it, the model does not want to know as exactly as the product.
 */
export const roomFor = (town: Town, staying: readonly Booking[], wish: Wish): Answer[] => {
  if (isFreeAsIs(town, staying, wish)) return ['ok'];
  if (!fits(town, standing(town, staying), wish)) return ['slot-unavailable'];
  return isWaitedFor(town) ? ['ok', 'slot-unavailable'] : ['ok'];
};

/** Whether somebody has lapsed and somebody waits, who may be given their room. */
export const isWaitedFor = (town: Town): boolean =>
  town.line.some((entry) => entry.status === 'waiting' && startOf(entry) > town.now) &&
  town.bookings.some((booking) => isLapsed(town, booking));
