import type { Format } from '../../format.ts';
import type { StayWords } from '../../stay.ts';

const days = (n: number, format: Format) => `${format.number(n)}\u00a0${n === 1 ? 'day' : 'days'}`;
const partsIn = (unit: 'hour' | 'day', parts: number, format: Format) =>
  unit === 'hour' ? format.duration(parts) : days(parts / 2, format);

/** Paying a stay with a voucher of the department. */
export const vouchers: StayWords['vouchers'] = {
  title: 'Pay with my voucher',
  left: (name, unit, parts, format) => `${name}, ${partsIn(unit, parts, format)} left`,
  use: 'Pay with this voucher',
  useNamed: (name) => `Pay with this voucher: ${name}`,
  pays: (name) => `Your voucher pays this stay: ${name}.`,
  takes: (unit, parts, format) =>
    `It takes ${partsIn(unit, parts, format)}. Cancelled in time, they are given back; if you do not come, they are lost.`,
  without: 'Pay without this voucher',
  refused: 'The voucher does not pay this stay',
  sentences: {
    'voucher-unknown': () => 'This voucher is not yours, or is gone. Your vouchers are in My Escale.',
    'voucher-is-personal': () =>
      'A voucher pays one stay, in one piece, of one person: you. Choose one seat, or pay without it.',
    'voucher-not-valid-here': () =>
      'This voucher is not valid at this place. “My vouchers”, in My Escale, says where it is.',
    'voucher-programme-ended': ({ endedOn }, format) =>
      `The department ended these vouchers on ${format.date(endedOn)}. Pay this stay otherwise.`,
    'voucher-outside-dates': ({ from, to }, format) =>
      `This voucher pays stays from ${format.date(from)} to ${format.date(to)}. Choose a date between them, or pay without it.`,
    'voucher-too-short': ({ unit, neededParts, partsLeft }, format) =>
      `This stay takes ${partsIn(unit, neededParts, format)} and ${partsIn(unit, partsLeft, format)} are left on this voucher. A voucher pays all or nothing: shorten the stay, or pay without it.`,
    'voucher-budget-spent': () =>
      'The budget of these vouchers is fully committed for now. Pay without it, or try another day: a cancellation may free some.',
  },
};
