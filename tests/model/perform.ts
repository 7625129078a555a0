import { closeWaitingList, completeEndedStays, expireLapsedBookings, releaseNoShows } from '@escale/api';
import { asked, period, personOf } from './asked.ts';
import type { Command } from './commands.ts';
import { type Done, done, nothing } from './done.ts';
import { performBooking } from './perform-booking.ts';
import { performClosure } from './perform-closure.ts';
import { performSeries } from './perform-series.ts';
import { picked } from './picked.ts';
import type { Stage } from './stage.ts';
import { dateOf, type Town } from './town.ts';

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
      return performBooking(stage, town, command, allowed);
    case 'join': {
      const as = personOf(stage, command.person);
      return done(await call('POST', '/waiting-list', { as, body: asked(stage, command.wish) }));
    }
    case 'leave': {
      const entry = picked(town.line, command.pick);
      if (!entry) return nothing;
      return done(await call('DELETE', `/waiting-list/${entry.id}`, { as: personOf(stage, entry.person) }));
    }
    case 'buy': {
      const body = { productId: stage.productId };
      return done(await call('POST', '/passes', { as: personOf(stage, command.person), body }));
    }
    case 'close':
      return performClosure(stage, command);
    case 'lift': {
      const closure = picked(town.closures, command.pick);
      return closure ? done(await call('DELETE', `/closures/${closure.id}`, { as: manager })) : nothing;
    }
    case 'repeat':
      return performSeries(stage, command);
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

const ran = async (job: Promise<number>): Promise<Done> => {
  await job;
  return nothing;
};
