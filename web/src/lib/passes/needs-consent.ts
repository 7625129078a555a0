const DAY_MS = 86_400_000;
/** Code de la consommation, L221-18. */
const WITHDRAWAL_DAYS = 14;

/** The first day on which nothing begins before the days of withdrawal are over. */
export const afterWithdrawal = (today: string): string =>
  new Date(Date.parse(today) + (WITHDRAWAL_DAYS + 1) * DAY_MS).toISOString().slice(0, 10);

/** Whether what begins on that day begins while one may still withdraw: then it is asked for expressly (L221-25). */
export const needsConsent = (startsOn: string, today: string): boolean => startsOn < afterWithdrawal(today);
