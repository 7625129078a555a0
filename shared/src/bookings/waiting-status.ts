/**
 * waiting → offered (a hold of 30 minutes) → taken (confirmed) or passed (it lapsed, or was let go);
 * withdrawn by the person; over once the period has begun, or when what they wait for is not sold any more.
 */
export const waitingStatuses = ['waiting', 'offered', 'taken', 'passed', 'withdrawn', 'over'] as const;
export type WaitingStatus = (typeof waitingStatuses)[number];
