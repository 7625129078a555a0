import type { DayToPay, Pass, PassSpending } from './pass.ts';
import { pointsFor } from './points-for.ts';

/**
 * Which dates of a stay its passes pay, from the first one on: the pass that ends first before the others, a date
 * whole, with all its units, or not at all. The dates that are missing remain for money.
 */
export function spendPasses(
  days: readonly DayToPay[],
  passes: readonly Pass[],
  quantity: number,
): PassSpending[] {
  const spendings: PassSpending[] = [];
  let unpaid = days;
  for (const pass of passes.toSorted(endsFirst)) {
    const paid = spendPass(unpaid, pass, quantity);
    const dates = new Set(paid.map(({ date }) => date));
    unpaid = unpaid.filter(({ date }) => !dates.has(date));
    spendings.push(...paid);
  }
  return spendings.sort((a, b) => compareText(a.date, b.date));
}

/**
 * A pass stops at the first date that it can't pay. If it went on, a stay that begins earlier could leave its points
 * to a dearer date, and cost less than the shorter stay inside it.
 */
function spendPass(days: readonly DayToPay[], pass: Pass, quantity: number): PassSpending[] {
  const spendings: PassSpending[] = [];
  let left = pass.pointsLeft ?? Number.POSITIVE_INFINITY;
  for (const day of days.filter(({ date }) => isValidOn(pass, date))) {
    const points = pointsFor(day, pass);
    if (points === null || points * quantity > left) break;
    left -= points * quantity;
    spendings.push({ date: day.date, passId: pass.id, points: points * quantity });
  }
  return spendings;
}

function isValidOn({ startsOn, endsOn }: Pass, date: string): boolean {
  return startsOn <= date && (endsOn === null || date <= endsOn);
}

/** Of two that end together the one that began first; ids only so that the order is always the same. */
function endsFirst(a: Pass, b: Pass): number {
  if (a.endsOn !== b.endsOn) return compareText(a.endsOn ?? 'never', b.endsOn ?? 'never');
  return compareText(a.startsOn, b.startsOn) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
