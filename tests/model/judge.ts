import { expect } from 'vitest';
import { newBooking } from './booking-life.ts';
import { strike } from './closing.ts';
import type { Command } from './commands.ts';
import type { Done } from './done.ts';
import type { SeatsSeen } from './observe.ts';
import { isFreeAsIs } from './oracle.ts';
import { isWaitedFor, roomFor } from './room-for.ts';
import { startOf, type Town } from './town.ts';

/** A place that would hit somebody is told of each of them, and whom it could seat anew. */
export const checkHits = (town: Town, command: Command & { kind: 'close' }, done: Done): void => {
  if (done.answer !== 'ok' && done.answer !== 'closure-hits-bookings') return;
  const { hit, reseatable } = strike(town, command);
  const told = done.answer === 'ok' ? done.displaced : done.hits;
  expect(told.map(({ bookingId }) => bookingId).sort()).toEqual(hit.map(({ id }) => id));
  for (const { bookingId, canBeReseated } of done.hits)
    expect(canBeReseated, `whether ${bookingId} can be seated anew`).toBe(reseatable.has(bookingId));
};

/**
 * Each date has what it would have had as a booking of its own after those before it. Once a lapsed hold may have
 * made room for who waits, the line may have taken any of it.
 */
export const judgeSeries = (
  town: Town,
  { wish: first, person, count, skip }: Command & { kind: 'repeat' },
  { answer, dates }: Done,
  seats: SeatsSeen,
): void => {
  const bookings = [...town.bookings];
  let isUnsure = false;
  for (const { period, bookingId, reason } of dates) {
    const wish = { ...first, period };
    const isPast = startOf(wish) < town.now;
    const allowed = isPast ? ['starts-in-the-past'] : roomFor(town, bookings, wish);
    if (isUnsure && allowed.includes('ok')) allowed.push('slot-unavailable');
    expect(allowed, `date ${period} of a series`).toContain(reason);
    if (!isPast && isWaitedFor(town) && !isFreeAsIs(town, bookings, wish)) isUnsure = true;
    if (reason !== 'ok') continue;
    const units = seats.get(bookingId ?? '') ?? [];
    const stay = { ...wish, person, id: bookingId ?? '' };
    bookings.push(newBooking(stay, { status: 'confirmed', deadline: 0 }, { units }));
  }
  const taken = dates.filter(({ reason }) => reason === 'ok').length;
  const isWhole = skip ? taken > 0 : taken === count;
  expect(answer).toBe(isWhole ? 'ok' : 'series-conflict');
};
