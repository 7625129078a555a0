import type { LocalDate, Weekday } from '@escale/shared/kernel';
import type { Formula } from '@escale/shared/pricing';
import type { AllocationMode, ResourceKind } from '@escale/shared/resources';
import type { DemoFloor } from './demo-floor.ts';

/** Everything about a bookable place that no source tells and the demonstration makes up, marked as such. */
export type DemoPlace = {
  slug: string;
  /** "9:00-12:30 13:30-18:00"; an end before its start runs past midnight. A day left out is closed. */
  hours: Partial<Record<Weekday, string>>;
  halfDaySplit: string;
  exceptions: DemoException[];
  /** How the place came to be what it is today. */
  past: DemoPast;
  units: DemoUnits[];
  resources: DemoResource[];
  passes?: DemoPass[];
  floors?: DemoFloor[];
  /** What the place tells those who come. */
  arrival?: { wifi: string; door: string };
  /** People say with the code of the place that they have come. */
  needsCheckInCode?: boolean;
};

/**
 * How much of today's demand there was at first and is at last. `joined`: since when it can be booked, where that is
 * later than others; `summer`: dates of August on which it closed, MM-DD.
 */
export type DemoPast = {
  demand: [first: number, last: number];
  joined?: (today: LocalDate) => LocalDate;
  summer?: { from: string; to: string };
};

/** `on` picks a date from today's; hours as in the week, empty for closed. */
export type DemoException = { on: (today: LocalDate) => LocalDate; hours: string; reason: string };

export type DemoUnits = {
  key: string;
  label: string;
  kind: Exclude<ResourceKind, 'whole_place'>;
  count: number;
};

export type DemoResource = {
  name: string;
  kind: ResourceKind;
  allocation: AllocationMode;
  /** Keys of units; all of those keys are part of the resource. */
  units: string[];
  capacity?: number;
  slotMinutes?: 15 | 30 | 60;
  maxMinutes?: number;
  bufferMinutes?: number;
  requiresTraining?: boolean;
  prices: DemoPrices;
  demand: Demand;
};

/** What is sold ahead; `resources` are names of those above. `isPublished`: price and points are the place's own. */
export type DemoPass = {
  name: string;
  kind: 'pass' | 'subscription';
  points: number;
  pointsPerHalfDay: number;
  pointsPerDay: number;
  validMonths: number;
  amountCents: number;
  resources: string[];
  isPublished?: boolean;
};

/** Cents, VAT included. */
type Prices = Partial<Record<Formula, number>>;
export type DemoPrices = {
  standard: Prices;
  solidarity?: Prices;
  /** Published by the place itself, valid from the date of the source. */
  published?: { formula: Formula; amountCents: number; validFrom: LocalDate };
};

export type StayKind = 'hours' | 'half_day' | 'day' | 'days' | 'week';

/** `share`: how much of a busy day is taken, of all units. `residents`: units let by the month to one person each. */
export type Demand = { share: number; mix: Partial<Record<StayKind, number>>; residents?: number };

export const deskMix = { day: 50, half_day: 24, hours: 14, days: 10, week: 2 } as const;
export const roomMix = { hours: 70, half_day: 22, day: 8 } as const;
export const noDemand: Demand = { share: 0, mix: {} };
