import type { PlacePeriod } from '@escale/db/statistics';
import type { SubsidyRow } from '@escale/db/subsidies';
import { addDays, type LocalDate } from '@escale/shared/kernel';
import type { SupportedProject, YearlyCost } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { type Actuals, readActuals } from './read-actuals.ts';

/** As far as figures go back, and further than anybody scrolls. */
const MOST_YEARS = 6;

type Given = { year: number; amountCents: number; isExample: boolean };

/** What each year's subsidies come to for an hour and a person; a sum without a year is left out, and said to be. */
export const readYearlyCosts = async (
  ports: Ports,
  { placeId, subsidies, today }: { placeId: string; subsidies: readonly SubsidyRow[]; today: LocalDate },
): Promise<SupportedProject['cost']> => {
  const thisYear = Number(today.slice(0, 4));
  const given = givenByYear(subsidies).filter(({ year }) => year <= thisYear);
  const shown = given.slice(0, MOST_YEARS);
  const periods = shown.map(({ year }) => periodOf(placeId, year, today));
  const figures = await readActuals(ports, periods, { hidesFewPeople: true });
  const years = shown.map((one, nth) => costOf(one, figures[nth] ?? null, today));
  const leftOut = subsidies.filter(({ year }) => year === null);
  return { years, leftOutCents: leftOut.reduce((sum, { amountCents }) => sum + amountCents, 0) };
};

/** The newest first; a year is an example as soon as a part of its money is. */
const givenByYear = (subsidies: readonly SubsidyRow[]): Given[] => {
  const years = new Map<number, Given>();
  for (const { year, amountCents, isExample } of subsidies) {
    if (year === null) continue;
    const before = years.get(year) ?? { year, amountCents: 0, isExample: false };
    years.set(year, {
      year,
      amountCents: before.amountCents + amountCents,
      isExample: before.isExample || isExample,
    });
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
};

/** The days of the year that are over; on the first of January there is none. */
const periodOf = (placeId: string, year: number, today: LocalDate): PlacePeriod | null => {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  const to = today > end ? end : addDays(today, -1);
  return to < from ? null : { placeId, from, to };
};

const costOf = (
  { year, amountCents, isExample }: Given,
  figures: Actuals | null,
  today: LocalDate,
): YearlyCost => {
  const isOver = today > `${year}-12-31`;
  const { usedSeatMinutes = 0, bookedSeatMinutes = 0, people = 0 } = figures ?? {};
  return {
    ...{ year, isOver, amountCents, usedSeatMinutes, bookedSeatMinutes, people },
    perUsedHourCents: divided(amountCents * 60, usedSeatMinutes),
    perBookedHourCents: divided(amountCents * 60, bookedSeatMinutes),
    perPersonCents: divided(amountCents, people),
    example: isExample,
  };
};

const divided = (cents: number, by: number | null): number | null =>
  by === null || by === 0 ? null : Math.round(cents / by);
