import type { passes as words } from '../../fr/mine/passes.ts';

export const passes = {
  title: 'Passes and months',
  lead: 'What you have left, and what your months have cost so far.',
  passes: 'Passes and subscriptions',
  none: 'No pass yet',
  noneWhat: 'A pass is bought at the place. It will appear here, and your bookings will use it first.',
  kind: { pass: 'Pass', subscription: 'Subscription' },
  status: { upcoming: 'To come', current: 'Running', over: 'Over' },
  left: (left: string, of: string) => `${left} points of ${of}`,
  noLimit: 'No limit of points',
  until: (day: string) => `until ${day}`,
  period: (from: string, to: string) => `from ${from} to ${to}`,
  worth: (day: string, half: string) => `A day takes ${day} points, a half-day ${half}.`,
  unpaid: 'To be paid at the place',
  months: 'Your months',
  monthsWhat:
    'What you pay by the hour, half-day, day or week counts. Once the price of the month is reached, the rest of the month is free.',
  noMonths: 'Nothing paid this month, nor for later ones',
  noMonthsWhat: 'From your first booking on, you will see here how much is left until the month is paid.',
  paid: (paid: string, price: string) => `${paid} paid, the whole month costs ${price}.`,
  remaining: (left: string) => `Another ${left}, and the rest of the month is free.`,
  reached: 'The month is paid: the rest is free.',
  saved: (saved: string) => `The cap has spared you ${saved} so far.`,
  lane: (n: number) => `place no. ${n} at a time`,
  over: 'Over',
} satisfies typeof words;
