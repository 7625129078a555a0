import type { Instant, Interval } from '../kernel/index.ts';
import type { OpeningCalendar } from '../places/index.ts';
import type { PriceLineSchema, Tariff } from '../pricing/index.ts';
import type { AllocationMode, BookingRules, CancellationTier } from '../resources/index.ts';

/** A space as it is sold: by whom it can be had, at what price, by which rules. */
export type SoldSpace = {
  id: string;
  name: string;
  allocation: AllocationMode;
  unitIds: readonly string[];
  rules: BookingRules;
  cancellationPolicy: readonly CancellationTier[];
  tariffs: readonly Tariff[];
};

/** What a place sells by; two of them are compared. */
export type Terms = {
  calendar: OpeningCalendar;
  spaces: ReadonlyMap<string, SoldSpace>;
  /** Where the cancellation tiers change: those that count for every stay there. Else each has its own. */
  tiersOf?: ReadonlyMap<string, readonly CancellationTier[]> | undefined;
  /** Where a training comes to be needed: who has one. */
  trainedFor?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
};

/** A stay that somebody asked for, as it is on record. */
export type PastRequest = {
  id: string;
  reference: string;
  resourceId: string;
  /** Null once the person is erased. */
  memberId: string | null;
  displayName: string | null;
  /** When it was asked for, or moved for the last time. */
  madeAt: Instant;
  /** When it began to count: a hold does once it is confirmed. */
  soldAt: Instant;
  endedAt: Instant | null;
  /** Cancelled or rejected by the place, which then gives everything back. */
  isEndedByPlace: boolean;
  /** Nobody came: what was left of it from then on was given to others. */
  missedAt: Instant | null;
  period: Interval;
  quantity: number;
  unitId: string | null;
  audience: string;
  totalCents: number;
  refundCents: number;
  lines: readonly PriceLineSchema[];
  refundStartAt: Instant | null;
  cancellationPolicy: readonly CancellationTier[];
  isWalkIn: boolean;
  isMoved: boolean;
  hasParts: boolean;
};

/** A unit that something else has: an event, a closure, a stay that is not replayed. */
export type Blocker = Interval & { unitId: string; since: Instant };
