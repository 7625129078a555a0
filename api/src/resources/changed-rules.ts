import type { BookingRules, ResourceChange } from '@escale/shared/resources';

/** The rules with what a change says of them; what it leaves out stays. */
export const changedRules = (rules: BookingRules, change: ResourceChange): BookingRules => ({
  slotMinutes: change.slotMinutes ?? rules.slotMinutes,
  minMinutes: change.minMinutes ?? rules.minMinutes,
  maxMinutes: change.maxMinutes ?? rules.maxMinutes,
  minNoticeMinutes: change.minNoticeMinutes ?? rules.minNoticeMinutes,
  maxAdvanceDays: change.maxAdvanceDays ?? rules.maxAdvanceDays,
  bufferMinutes: change.bufferMinutes ?? rules.bufferMinutes,
  maxStaysAhead: change.maxStaysAhead ?? rules.maxStaysAhead,
  requiresApproval: change.requiresApproval ?? rules.requiresApproval,
  requiresTraining: change.requiresTraining ?? rules.requiresTraining,
  variations: change.variations ?? rules.variations,
});
