import { setClock } from '@escale/db';
import { expect } from 'vitest';
import type { Scene } from '../support/scene.ts';
import type { Command, Story } from './commands.ts';
import { applyEffect } from './effects.ts';
import { checkInvariants } from './invariants.ts';
import { checkHits, judgeSeries } from './judge.ts';
import { observe, seatsSeen } from './observe.ts';
import { checkPassesFirst, checkPaying } from './paying.ts';
import { perform } from './perform.ts';
import { picked } from './picked.ts';
import { type Late, reconcile } from './reconcile.ts';
import { answersTo, isSqueezedIn } from './rules.ts';
import { furnish, leave, type Stage } from './stage.ts';
import { instant, isFixed, isLive, type Town } from './town.ts';

/** Plays a story to its end at a place of its own, and throws where product and model part; `look` is called at the end. */
export const playStory = async (
  scene: Scene,
  { begin, house, commands }: Story,
  look: (stage: Stage, town: Town) => Promise<void> = async () => {},
): Promise<void> => {
  const stage = await furnish(scene, house);
  const now = instant(begin);
  const town: Town = { now, house, bookings: [], line: [], closures: [], series: [], passes: [] };
  try {
    let clock: number | null = null;
    for (const command of commands) {
      // Not for every command: setting it again would let the product's clock, which runs on meanwhile, run back.
      if (town.now !== clock) await setClock(scene.database, town.now);
      clock = town.now;
      await step(stage, town, command);
    }
    await look(stage, town);
  } finally {
    await leave(stage);
  }
};

const step = async (stage: Stage, town: Town, command: Command): Promise<void> => {
  const { scene, placeId } = stage;
  const fixed = fixedSeats(town);
  const allowed = answersTo(town, command);
  const isSqueezed = isSqueezedIn(town, command);
  const done = await perform(stage, town, command, allowed);
  expect(allowed, `answer to ${JSON.stringify(command)}`).toContain(done.answer);
  const isDone = done.answer === 'ok';
  const seen = await observe(scene.sql, placeId);
  const seats = seatsSeen(seen, stage);
  if (command.kind === 'close') checkHits(town, command, done);
  if (command.kind === 'repeat') judgeSeries(town, command, done, seats);
  const mover = command.kind === 'reschedule' ? picked(town.bookings, command.pick) : undefined;
  const known = new Set(town.bookings.map(({ id }) => id));
  if (isDone) applyEffect(town, command, done, seats);
  const fresh = town.bookings.map(({ id }) => id).filter((id) => !known.has(id));
  const late = lateIn(command, isSqueezed, mover ? [mover.id] : fresh);
  reconcile(town, seen, { late, isReleasing: command.kind === 'release' }, stage);
  checkPaying(town, seen);
  if (isDone) checkPassesFirst(town, command, seen);
  const displaced = new Set(done.displaced.map(({ bookingId }) => bookingId));
  const stay = fixed.filter(
    ({ booking }) => isLive(booking) && !displaced.has(booking.id) && (booking !== mover || !isDone),
  );
  checkInvariants(town, seen, new Set(stay.map(({ seat }) => seat)), stage);
};

/** Who may have come after the line: several at once, or one who has moved, need not have. */
const lateIn = ({ kind }: Command, isSqueezed: boolean, ids: readonly string[]): Late | null => {
  const areSeveral = kind === 'repeat' || kind === 'close';
  if (!areSeveral && !isSqueezed) return null;
  return { ids: new Set(ids), isSure: !areSeveral && kind !== 'reschedule' };
};

const fixedSeats = (town: Town) =>
  town.bookings.flatMap((booking) =>
    booking.units
      .filter((unit) => isFixed(town, booking, unit))
      .map((unit) => ({ booking, seat: `${booking.id} ${unit}` })),
  );
