/** Amounts are integer cents, VAT included; VAT rates are basis points (2000 = 20 %). */
export function netOf(amountCents: number, vatRateBasisPoints: number): number {
  return multiplyDivide(10_000, amountCents, 10_000 + vatRateBasisPoints);
}

/** a × b / divisor, rounded half up; b is divided first, so that large sums stay exact. */
export function multiplyDivide(a: number, b: number, divisor: number): number {
  const whole = Math.floor(b / divisor);
  const rest = a * (b - whole * divisor);
  return a * whole + Math.floor((2 * rest + divisor) / (2 * divisor));
}
