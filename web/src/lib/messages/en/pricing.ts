import type { pricing as words } from '../fr/pricing.ts';

export const pricing = {
  breakdown: 'How the price adds up',
  to: 'to',
  formulas: {
    hour: ['Hour', 'Hours'],
    half_day: ['Half-day', 'Half-days'],
    day: ['Day', 'Days'],
    week: ['Week', 'Weeks'],
    month: ['Month', 'Months'],
    rounding: ['Rounding', 'Rounding'],
    cap: ['Monthly cap reached', 'Monthly cap reached'],
    pass: ['Pass', 'Pass'],
  },
  times: (count: string, unit: string) => `${count} × ${unit}`,
  hourly: (duration: string, unit: string) => `${duration} × ${unit} an hour`,
  roundedOnce: 'the hours of a day are rounded once, together',
  monthIsPaid: 'the price of the month is paid, the rest of it is free',
  points: ['point', 'points'],
  total: 'Total incl. VAT',
  vat: (net: string, rates: string) => `${net} before tax + VAT ${rates}`,
  noVat: 'no VAT',
  before: 'Total shown before',
  oneStepMore: 'One step more',
  untilDay: (day: string, time: string) => `Until ${day}, ${time}`,
  longer: (duration: string, end: string) => `${duration} more, until ${end}`,
} satisfies typeof words;
