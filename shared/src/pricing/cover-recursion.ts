import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';
import { addCovers, type Cover, compareCovers, coverOf, emptyCover } from './cover.ts';
import { dayCovers } from './day-covers.ts';
import { type Formula, formulas, type TariffsInForce } from './tariff.ts';
import type { TouchedDay } from './touched-day.ts';

/** What may follow a touched day: its own covers lead to the next one, a week and m months further on. */
export type Stage = { covers: Cover[]; afterWeek: number; afterMonths: number[] };

export function stagesOf(days: readonly TouchedDay[], tariffs: TariffsInForce, slotMinutes: number): Stage[] {
  const dates = days.map((day) => day.date);
  return days.map((day, i) => ({
    covers: dayCovers(day, tariffs, slotMinutes),
    afterWeek: tariffs.week ? firstAtOrAfter(dates, addDays(day.date, 7), i) : i,
    afterMonths: tariffs.month ? endsOfMonths(dates, i) : [],
  }));
}

/** f(1) of DOMAIN's recursion, using the allowed formulas alone; null when they can't cover the stay. */
export function cheapestOf(
  stages: Stage[],
  tariffs: TariffsInForce,
  allowed: readonly Formula[],
): Cover | null {
  const best: (Cover | null)[] = new Array(stages.length).fill(null);
  best.push(emptyCover);
  const banned = formulas.filter((formula) => !allowed.includes(formula));
  for (let i = stages.length - 1; i >= 0; i--) {
    const stage = stages[i];
    if (!stage) continue;
    const offer = (first: Cover, next: number) => {
      const rest = best[next];
      const known = best[i];
      if (!rest || (known && known.cents < first.cents + rest.cents)) return;
      const cover = addCovers(first, rest);
      if (!known || compareCovers(cover, known) < 0) best[i] = cover;
    };
    for (const cover of stage.covers) {
      if (banned.every((formula) => cover.counts[formula] === 0)) offer(cover, i + 1);
    }
    if (tariffs.week && allowed.includes('week')) {
      offer(coverOf('week', 1, tariffs.week.amountCents), stage.afterWeek);
    }
    if (tariffs.month && allowed.includes('month')) {
      const { amountCents } = tariffs.month;
      stage.afterMonths.forEach(
        (next, m) => void offer(coverOf('month', m + 1, (m + 1) * amountCents), next),
      );
    }
  }
  return best[0] ?? null;
}

/** Months are counted from the day itself, so that 31 January plus two is 31 March. */
function endsOfMonths(dates: readonly LocalDate[], from: number): number[] {
  const ends: number[] = [];
  for (let next = from, m = 1; next < dates.length; m++) {
    next = firstAtOrAfter(dates, addMonths(dates[from] ?? '', m), next);
    ends.push(next);
  }
  return ends;
}

function firstAtOrAfter(dates: readonly LocalDate[], date: LocalDate, from: number): number {
  let index = from;
  while (index < dates.length && (dates[index] ?? '') < date) index++;
  return index;
}
