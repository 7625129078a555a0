const THRESHOLD_CENTS = 2_300_000;

/**
 * Whether the law asks for a written agreement: above 23,000 € that one authority gives one body in a year (law
 * 2000-321, art. 10; decree 2001-495, art. 1).
 */
export function needsAgreement(yearlyCents: number): boolean {
  return yearlyCents > THRESHOLD_CENTS;
}
