import type { BookingRules } from './booking-rules.ts';
import type { ResourceKind } from './resource-kind.ts';

const A_DAY = 1_440;
/** People keep a desk for a month, and a meeting room for a day. */
const rentedByTheMonth: ReadonlySet<ResourceKind> = new Set(['desk', 'office']);

type Wish = { kind: ResourceKind } & { [K in keyof BookingRules]?: BookingRules[K] | null | undefined };

/** The rules of a new space: those that are left out are the usual ones of its kind. */
export function usualRules(wish: Wish): BookingRules {
  const slotMinutes = wish.slotMinutes ?? 30;
  const minMinutes = wish.minMinutes ?? slotMinutes;
  const usualMaximum = rentedByTheMonth.has(wish.kind) ? 31 * A_DAY : A_DAY;
  return {
    slotMinutes,
    minMinutes,
    maxMinutes: wish.maxMinutes ?? Math.max(usualMaximum, minMinutes),
    minNoticeMinutes: wish.minNoticeMinutes ?? 0,
    maxAdvanceDays: wish.maxAdvanceDays ?? 365,
    bufferMinutes: wish.bufferMinutes ?? 0,
    maxStaysAhead: wish.maxStaysAhead ?? 0,
    requiresApproval: wish.requiresApproval ?? false,
    requiresTraining: wish.requiresTraining ?? false,
    variations: wish.variations ?? [],
  };
}

/** Until a place says otherwise, who cancels a day ahead gets everything back. */
export const usualCancellation = [{ hoursBefore: 24, refundPercent: 100 }];
