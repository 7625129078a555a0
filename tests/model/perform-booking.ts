import { expect } from 'vitest';
import { asked, personOf } from './asked.ts';
import type { Command } from './commands.ts';
import { type Done, done } from './done.ts';
import type { Stage } from './stage.ts';
import { isFrozen, spaces, type Town } from './town.ts';

/** A quote comes first, and must have told what is then accepted, and its price. */
export const performBooking = async (
  stage: Stage,
  town: Town,
  { person, wish, hold }: Command & { kind: 'book' },
  allowed: readonly string[],
): Promise<Done> => {
  const { call } = stage.scene;
  const body = asked(stage, wish);
  const as = personOf(stage, person);
  const { body: quote } = await call('POST', '/quotes', { as, body });
  const placed = await call('POST', '/bookings', { as, body: { ...body, ...(hold && { hold }) } });
  const answer = done(placed);
  if (allowed.length === 1 && (answer.answer === 'ok' || answer.answer === 'slot-unavailable'))
    expect(quote.available, 'quoted as available').toBe(answer.answer === 'ok');
  if (answer.answer !== 'ok') return answer;
  const booking = placed.body;
  expect(booking.total).toBe(quote.total);
  const { units: own, all } = spaces[wish.space];
  const isShown = all || wish.unit !== null || isFrozen(town, wish);
  expect(booking.units).toHaveLength(isShown ? (all ? own.length : wish.quantity) : 0);
  return answer;
};
