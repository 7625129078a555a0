/** How long a stay lasts that is looked for: hours of one day, or a formula and how many of it. */
export const durations = [
  'hours',
  'day-2',
  'day-3',
  'day-5',
  'week-1',
  'week-2',
  'month-1',
  'month-3',
  'month-6',
] as const;
export type Duration = (typeof durations)[number];

export type LongStay = { formula: 'day' | 'week' | 'month'; count: number };

export const durationOf = (text: string | null): Duration => durations.find((one) => one === text) ?? 'hours';

/** The formula of a stay of several days; null for hours of one day. */
export function longStay(duration: Duration): LongStay | null {
  const [formula, count] = duration.split('-');
  if (formula !== 'day' && formula !== 'week' && formula !== 'month') return null;
  return { formula, count: Number(count) };
}
