import type { LocalDate } from '../kernel/index.ts';

/** Minutes of units. */
export type Minutes = { open: number; booked: number; used: number };

/** A date of a group of units. Hours count from 00:00 of the date; beyond 23 they are those of the next one. */
export type CountedDay<G extends string = string> = Minutes & {
  date: LocalDate;
  group: G;
  hours: Map<number, Minutes>;
};

/** Adds minutes up by date, group and hour. */
export class DaySums<G extends string> {
  readonly #days = new Map<string, CountedDay<G>>();

  add(date: LocalDate, group: G, hour: number, minutes: Partial<Minutes>): void {
    const day = this.#dayOf(date, group);
    const inHour = day.hours.get(hour) ?? { open: 0, booked: 0, used: 0 };
    day.hours.set(hour, inHour);
    for (const sum of [day, inHour]) {
      sum.open += minutes.open ?? 0;
      sum.booked += minutes.booked ?? 0;
      sum.used += minutes.used ?? 0;
    }
  }

  days(): CountedDay<G>[] {
    return [...this.#days.values()];
  }

  #dayOf(date: LocalDate, group: G): CountedDay<G> {
    const key = `${date} ${group}`;
    const known = this.#days.get(key) ?? { date, group, open: 0, booked: 0, used: 0, hours: new Map() };
    this.#days.set(key, known);
    return known;
  }
}
