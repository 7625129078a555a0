/** How much one person, and one address, may write in a day: a library's address has many readers. */
export const dailyLimits = {
  review: { person: 10, address: 20 },
  contribution: { person: 10, address: 30 },
} as const;
export type LimitedWrite = keyof typeof dailyLimits;
