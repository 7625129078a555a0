import type { series as words } from '../../fr/stay/series.ts';

export const series = {
  several: 'several dates',
  rhythm: 'Repeat',
  rhythms: {
    semaine: 'every week',
    quinzaine: 'every other week',
    ouvres: 'Monday to Friday',
    jour: 'every day',
    mois: 'every month',
  },
  times: 'How many times',
  until: 'Or until',
  show: 'Show the dates',
  dates: 'Your dates',
  reasons: {
    'slot-unavailable': 'full',
    'closed-that-day': 'closed',
    'outside-opening-hours': 'closed',
    'closed-for-the-whole-stay': 'closed',
    'beyond-horizon': 'too far ahead',
    'starts-in-the-past': 'past',
  },
  reasonOther: 'not possible',
  instead: 'Instead, for this date alone:',
  accountNeeded:
    'Repeating a stay needs an account: its dates are moved, cancelled and added one by one, and a mailed link opens one booking alone. Without an account, book a single date.',
  allOrNone: 'All these dates are free. They are booked together, or none of them is.',
  skips: (n: number) =>
    n === 1
      ? 'One date is not free: it is left out, the others are booked.'
      : `${n} dates are not free: they are left out, the others are booked.`,
  noneFree: 'None of these dates is free. Change the rhythm, the hours or the first day.',
  each: 'Each date can be cancelled by itself.',
  book: (n: number, total: string) =>
    n === 1 ? `Book this date for ${total}` : `Book these ${n} dates for ${total}`,
  ask: (n: number, total: string) =>
    n === 1 ? `Ask for this date, ${total}` : `Ask for these ${n} dates, ${total}`,
  once: 'Just once',
} satisfies typeof words;
