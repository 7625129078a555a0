import type { passes as words } from '../fr/passes.ts';

export const passes = {
  title: 'Passes and subscriptions',
  days: { one: 'day', many: 'days', noLimit: 'days without limit' },
  halfDays: { one: 'half-day', many: 'half-days', noLimit: 'half-days without limit' },
  eachMonth: (worth: string) => `Each month, ${worth}`,
  renews: 'Renews each month, can be ended online.',
  valid: (months: string, isOne: boolean) =>
    `Good for ${months}\u00a0${isOne ? 'month' : 'months'} from its first day.`,
  perMonth: 'a month',
  for: (spaces: string) => `For: ${spaces}`,
  how: 'A pass or a subscription pays for your bookings first. You pay it to the place.',
  pays: (points: string) => `Your pass pays ${points} of this stay.`,
  decline: 'Do not use it for this stay',
  declined: 'This stay is paid without your pass.',
  use: 'Use my pass',
} satisfies typeof words;
