import type { ManageWords } from '../../manage.ts';

export const closures: ManageWords['closures'] = {
  title: 'Closures',
  lead: 'Works, a breakdown, an inventory: closed units can’t be booked.',
  none: 'Nothing is closed',
  noneWhat: 'A planned closure shows up here. Before you confirm one you see whom it hits.',
  add: 'Close spaces',
  period: (from, to) => `from ${from} to ${to}`,
  lift: 'Open again',
  liftOf: (reason) => `Open again: ${reason}`,
  lifted: 'Open again. Whoever waited for a seat is offered one.',
  allUnits: 'the whole place',
  fresh: {
    title: 'Close spaces',
    lead: 'Choose what, when and why. The page then shows who is affected; nothing is closed until you confirm.',
    what: 'What',
    all: 'The whole place',
    allWhat: 'Every unit, whatever is ticked below.',
    start: 'Start',
    end: 'End',
    reason: 'Reason',
    reasonHint: 'Shown on the place’s page and in the message to those affected.',
    look: 'See who is affected',
    incomplete: 'Say what to close, from when until when, and why.',
  },
  hits: {
    title: 'Who is affected',
    nobody: 'Nobody is affected.',
    moved: (n) =>
      n === 1
        ? 'One seat that can still move changes its unit, of no effect for the person.'
        : `${n} seats that can still move change their unit, of no effect for the people.`,
    count: (n) =>
      n === 1
        ? 'One booking is affected. Say what becomes of it.'
        : `${n} bookings are hit. Say what becomes of each.`,
    someone: 'Somebody',
    what: (name) => `What becomes of the booking of ${name}`,
    how: {
      reseat: 'Another unit of the same space',
      elsewhere: 'The same time elsewhere',
      cancel: 'Cancelled and refunded in full',
    },
    howWhat: {
      reseat: 'Nothing else changes.',
      elsewhere: (places) => `A hold is kept: ${places}. The person confirms or lets it go.`,
      cancel: 'The person is told and gets back what they paid.',
    },
    place: (name, price) => `${name}, ${price}`,
    confirm: 'Confirm the closure',
    confirming: 'Closing',
    told: 'Everybody affected is told by mail.',
  },
  done: {
    title: 'Closed',
    nobody: 'Nobody was hit.',
    count: (n) => (n === 1 ? 'One person is told.' : `${n} people are told.`),
    how: {
      reseat: 'has another unit',
      elsewhere: 'has a hold elsewhere',
      cancel: 'is refunded',
    },
    back: 'All closures',
  },
};
