/**
 * How long what says who somebody is stays. Sources: RGPD, article 5(1)(e); CNIL, référentiel « gestion des activités
 * commerciales » (2022): an account left unused for two years goes, after a warning; what was known of a customer,
 * three years after the last contact. Accounting records (code de commerce, L123-22: ten years) name nobody here.
 */
export const retention = {
  /** Of an account: since its person last signed in, booked, came or was registered for anything. */
  unusedAccountYears: 2,
  /** So long before, its person is told and can keep it by signing in. */
  warningDays: 30,
  /** Of somebody without an account: since the end of the last stay. */
  guestYears: 3,
  /** Of what was written about a stay, and whom it was for: since its end. */
  wordsOfStayYears: 3,
} as const;
