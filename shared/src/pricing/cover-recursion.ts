import { addCovers, type Cover, compareCovers, emptyCover } from './cover.ts';
import type { CalendarMonth, Remaining } from './fare-cap.ts';
import type { Piece, Stage } from './stages.ts';
import { type Formula, formulas } from './tariff.ts';

/** How the dates from one on are sold: in one step, and then the rest. */
export type Way = { cover: Cover; step: Step | null; rest: Way | null };

/** What is sold first. `pays` is the month whose remainder it pays, so that the month's pieces are free. */
type Step = { cover: Cover; countsIn: CalendarMonth | null; pays: CalendarMonth | null };

const endOfStay: Way = { cover: emptyCover, step: null, rest: null };

/**
 * f(1) of DOMAIN's recursion, using the allowed formulas alone; null when they can't cover the stay.
 * With a fare cap a calendar month is either paid piece by piece, or what remains of it is paid on entering it and
 * all of its own dates are free. What is free ends with its month: it gives nothing away in the next one.
 */
export function cheapestOf(
  stages: readonly Stage[],
  allowed: readonly Formula[],
  remaining: Remaining | null,
): Way | null {
  const banned = formulas.filter((formula) => !allowed.includes(formula));
  const isAllowed = ({ cover }: Piece) => banned.every((formula) => cover.counts[formula] === 0);
  const paid: (Way | null)[] = [];
  const free: (Way | null)[] = [];
  const entered: (Way | null)[] = [];
  entered[stages.length] = endOfStay;
  for (let i = stages.length - 1; i >= 0; i--) {
    const stage = stages[i];
    if (!stage) continue;
    const { month, monthEnd } = stage;
    const pieces = stage.pieces.filter(isAllowed);
    const months = stage.months.filter(isAllowed);
    const paidNow = bestOffer([...pieces, ...months], paidStep(stage), (next) =>
      next < monthEnd ? paid[next] : entered[next],
    );
    paid[i] = paidNow;
    entered[i] = paidNow;
    if (!remaining) continue;
    const freeNow = bestOffer([...pieces, ...months.slice(0, 1)], freeStep(stage), (next) =>
      next < monthEnd ? free[next] : entered[monthEnd],
    );
    free[i] = freeNow;
    entered[i] = better(paidNow, remainderStep(month, remaining(month)), freeNow);
  }
  return entered[0] ?? null;
}

const paidStep =
  ({ month, monthEnd }: Stage) =>
  ({ cover, next }: Piece): Step => {
    // A month whose dates all lie in one calendar month is that month's price, paid at once: it counts too.
    const counts = cover.counts.month === 0 || next <= monthEnd;
    return { cover, countsIn: counts ? month : null, pays: null };
  };

const freeStep =
  ({ month }: Stage) =>
  ({ cover }: Piece): Step => ({ cover: { ...cover, cents: 0 }, countsIn: month, pays: null });

function remainderStep(month: CalendarMonth, cents: number): Step {
  return { cover: { ...emptyCover, cents }, countsIn: null, pays: month };
}

function bestOffer(
  pieces: readonly Piece[],
  stepOf: (piece: Piece) => Step,
  after: (next: number) => Way | null | undefined,
): Way | null {
  let best: Way | null = null;
  for (const piece of pieces) best = better(best, stepOf(piece), after(piece.next) ?? null);
  return best;
}

function better(known: Way | null, step: Step, rest: Way | null): Way | null {
  if (!rest || (known && known.cover.cents < step.cover.cents + rest.cover.cents)) return known;
  const cover = addCovers(step.cover, rest.cover);
  return known && compareCovers(known.cover, cover) <= 0 ? known : { cover, step, rest };
}

export function stepsOf(way: Way): Step[] {
  const steps: Step[] = [];
  for (let at: Way | null = way; at?.step; at = at.rest) steps.push(at.step);
  return steps;
}
