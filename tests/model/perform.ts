import { closeWaitingList, completeEndedStays, expireLapsedBookings, releaseNoShows } from '@escale/api';
import { expect } from 'vitest';
import type { TestActor } from '../support/actors.ts';
import type { Client } from '../support/client.ts';
import type { Command } from './commands.ts';
import { picked } from './rules.ts';
import type { Stage } from './stage.ts';
import {
  dateOf,
  instant,
  isFrozen,
  mornings,
  periods,
  type SpaceName,
  spaces,
  type Town,
  units,
  type Wish,
} from './town.ts';

export type Displaced = { bookingId: string; newBookingId?: string; space?: SpaceName | undefined };
/** A date of a series: booked, or what stood against it. */
export type DateOutcome = { period: number; bookingId: string | null; reason: string };
export type Hit = { bookingId: string; canBeReseated: boolean };

/** What the product said to a command: 'ok' or a code, and what came of it. */
export type Done = {
  answer: string;
  id: string;
  displaced: Displaced[];
  hits: Hit[];
  dates: DateOutcome[];
};
const nothing: Done = { answer: 'ok', id: '', displaced: [], hits: [], dates: [] };

/** Asks the product over HTTP for what a command says; where it has to tell one answer, the quote must have told it. */
export const perform = async (
  stage: Stage,
  town: Town,
  command: Command,
  allowed: readonly string[],
): Promise<Done> => {
  const { ports, call } = stage.scene;
  const { manager } = stage;
  switch (command.kind) {
    case 'advance':
      return nothing;
    case 'expire':
      return ran(expireLapsedBookings(ports));
    case 'release':
      return ran(releaseNoShows(ports));
    case 'complete':
      return ran(completeEndedStays(ports));
    case 'close-line':
      return ran(closeWaitingList(ports));
    case 'book':
      return book(stage, town, command, allowed);
    case 'join': {
      const as = personOf(stage, command.person);
      return done(await call('POST', '/waiting-list', { as, body: asked(stage, command.wish) }));
    }
    case 'leave': {
      const entry = picked(town.line, command.pick);
      if (!entry) return nothing;
      return done(await call('DELETE', `/waiting-list/${entry.id}`, { as: personOf(stage, entry.person) }));
    }
    case 'close':
      return close(stage, command);
    case 'lift': {
      const closure = picked(town.closures, command.pick);
      return closure ? done(await call('DELETE', `/closures/${closure.id}`, { as: manager })) : nothing;
    }
    case 'repeat':
      return repeat(stage, command);
    case 'cancel-series': {
      const series = picked(town.series, command.pick);
      if (!series) return nothing;
      const as = command.byPlace ? manager : personOf(stage, series.person);
      const body = {
        ...(command.from !== null && { from: dateOf(command.from) }),
        ...(command.to !== null && { to: dateOf(command.to) }),
      };
      return done(await call('POST', `/booking-series/${series.id}/cancellation`, { as, body }));
    }
    case 'add-date': {
      const series = picked(town.series, command.pick);
      if (!series) return nothing;
      const as = personOf(stage, series.person);
      const body = { date: dateOf(command.period) };
      return done(await call('POST', `/booking-series/${series.id}/occurrences`, { as, body }));
    }
    default: {
      const booking = picked(town.bookings, command.pick);
      if (!booking) return nothing;
      const { kind } = command;
      const byPlace = kind === 'approve' || kind === 'reject' || kind === 'no-show';
      const isManager = byPlace || (kind === 'cancel' && command.byPlace);
      const as = isManager ? manager : personOf(stage, booking.person);
      const body = kind === 'reschedule' ? period(command.period) : {};
      return done(await call('POST', `/bookings/${booking.id}/${paths[kind]}`, { as, body }));
    }
  }
};

const paths = {
  confirm: 'confirmation',
  extend: 'extension',
  cancel: 'cancellation',
  reschedule: 'reschedule',
  approve: 'approval',
  reject: 'rejection',
  'check-in': 'check-in',
  'no-show': 'no-show',
} as const;

const personOf = ({ people, manager }: Stage, person: number): TestActor => people[person] ?? manager;

const ran = async (job: Promise<number>): Promise<Done> => {
  await job;
  return nothing;
};

const done = ({ status, body }: Awaited<ReturnType<Client>>): Done => ({
  ...nothing,
  answer: status < 300 ? 'ok' : String(body.code),
  id: String(body.id),
});

const period = (index: number) => {
  const [from, to] = periods[index] ?? periods[0];
  return { start: `2027-09-${from}`, end: `2027-09-${to}` };
};

const asked = ({ resourceIds, unitIds }: Stage, wish: Wish) => ({
  resourceId: resourceIds[wish.space],
  quantity: wish.quantity,
  ...(wish.unit !== null && { unitId: unitIds.get(wish.unit) }),
  ...period(wish.period),
});

/** A quote comes first, and must have told what is then accepted, and its price. */
const book = async (
  stage: Stage,
  town: Town,
  { person, wish, hold }: Command & { kind: 'book' },
  allowed: readonly string[],
): Promise<Done> => {
  const { call } = stage.scene;
  const body = asked(stage, wish);
  const { body: quote } = await call('POST', '/quotes', { body });
  const as = personOf(stage, person);
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

const close = async (stage: Stage, command: Command & { kind: 'close' }): Promise<Done> => {
  const { scene, manager, slug, unitIds, resourceIds } = stage;
  const isAll = command.units.length === units.length;
  const body = {
    ...(isAll ? { all: true } : { unitIds: command.units.map((unit) => unitIds.get(unit)) }),
    ...period(command.period),
    reason: 'Travaux',
    ...(command.displace !== null && { displace: { default: command.displace } }),
  };
  const answer = await scene.call('POST', `/places/${slug}/closures`, { as: manager, body });
  const displaced: Displaced[] = answer.body.displaced ?? [];
  const resourceOf = async (id: string) =>
    (await scene.call('GET', `/bookings/${id}`, { as: manager })).body.resourceId;
  for (const one of displaced) {
    if (one.newBookingId === undefined) continue;
    const resourceId = await resourceOf(one.newBookingId);
    one.space = spaceNames.find((name) => resourceIds[name] === resourceId);
  }
  return { ...done(answer), displaced, hits: answer.body.bookings ?? [] };
};

const spaceNames: readonly SpaceName[] = ['desk', 'corner', 'hall'];

/** Every date is told, whatever becomes of the series: booked or skipped, or what stood against some of them. */
const repeat = async (
  stage: Stage,
  { person, wish, count, skip }: Command & { kind: 'repeat' },
): Promise<Done> => {
  const rule = { rrule: `FREQ=DAILY;COUNT=${count}`, onConflict: skip ? 'skip' : 'refuse' };
  const as = personOf(stage, person);
  const answer = await stage.scene.call('POST', '/booking-series', {
    as,
    body: { ...asked(stage, wish), ...rule },
  });
  const told: { start: string; bookingId?: string; reason?: string; code?: string }[] =
    answer.body.occurrences ?? answer.body.conflicts ?? [];
  const dates = mornings
    .filter((morning) => morning >= wish.period)
    .slice(0, count)
    .map((morning) => {
      const startsAt = instant(periods[morning][0]);
      const found = told.find(({ start }) => Date.parse(start) === startsAt);
      return {
        period: morning,
        bookingId: found?.bookingId ?? null,
        reason: found?.reason ?? found?.code ?? 'ok',
      };
    });
  return { ...done(answer), dates };
};
