import type { UnmetLength, UnmetReason, UnmetSize } from '@escale/shared/demand';
import { addDays, type LocalDate, weekdayOf } from '@escale/shared/kernel';
import { unmetSearches } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { type DemandTale, demandStory } from './demand-story.ts';
import type { Moment } from './plan-place.ts';
import { type Random, randomFrom } from './random.ts';

type Cell = typeof unmetSearches.$inferInsert;
const ROWS_A_STATEMENT = 2_000;

/** Two years of searches that found nothing, as the story tells them: all of it made up, and marked so. */
export const writeDemand = async (
  { orm }: Executor,
  { today, validFrom, publicHolidays }: Moment,
): Promise<void> => {
  const random = randomFrom('demand');
  const cells = new Map<string, Cell>();
  for (let date = validFrom; date < today; date = addDays(date, 1)) {
    if (publicHolidays.has(date)) continue;
    for (const tale of demandStory) tell(tale, { date, validFrom, today, random, cells });
  }
  const rows = [...cells.values()];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    await orm.insert(unmetSearches).values(rows.slice(from, from + ROWS_A_STATEMENT));
};

type Telling = {
  date: LocalDate;
  validFrom: LocalDate;
  today: LocalDate;
  random: Random;
  cells: Map<string, Cell>;
};

/** How often a tale happens grows from its first to its last rate; in August nearly nothing does. */
const tell = (tale: DemandTale, { date, validFrom, today, random, cells }: Telling): void => {
  if (!tale.weekdays.includes(weekdayOf(date))) return;
  const whole = Date.parse(today) - Date.parse(validFrom);
  const through = (Date.parse(date) - Date.parse(validFrom)) / whole;
  const [first, last] = tale.perDay;
  const rate = (first + (last - first) * through) * (date.slice(5, 7) === '08' ? 0.2 : 1);
  const times = Math.floor(rate) + (random.chance(rate % 1) ? 1 : 0);
  for (let nth = 0; nth < times; nth++) add(cells, { tale, date, random });
};

const add = (
  cells: Map<string, Cell>,
  { tale, date, random }: { tale: DemandTale; date: LocalDate; random: Random },
): void => {
  const hour = tale.hours === null ? -1 : random.pick(tale.hours);
  const askedOn = addDays(date, -random.below(6));
  const length: UnmetLength = tale.hours === null ? 'longer' : random.chance(0.85) ? 'hours' : 'day';
  const size: UnmetSize = random.pick(tale.sizes);
  const reason: UnmetReason = random.pick(tale.reasons);
  const cell = {
    askedOn,
    onDate: date,
    communeInsee: tale.insee,
    kind: tale.kind,
    hour,
    length,
    size,
    reason,
  };
  const key = Object.values(cell).join(' ');
  cells.set(key, { ...cell, searches: (cells.get(key)?.searches ?? 0) + 1, isExample: true });
};
