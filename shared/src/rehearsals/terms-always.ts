import { type LocalDate, type OpeningWeek, weekdays } from '../kernel/index.ts';
import type { OpeningCalendar } from '../places/index.ts';
import type { Tariff } from '../pricing/index.ts';
import type { RuleVariation } from '../resources/index.ts';

/** Before all that a place can have on record. */
const ALWAYS: LocalDate = '0002-01-01';

/**
 * A list of tariffs as if what it changes had been so all along. Only the cells, formula by audience, that cost
 * something else once the change is in force are changed: the others keep their past.
 */
export function tariffsAsIfAlways(
  standing: readonly Tariff[],
  changed: readonly Tariff[],
  today: LocalDate,
): readonly Tariff[] {
  const dates = [...without(standing, changed), ...without(changed, standing)].map(
    ({ validFrom }) => validFrom,
  );
  const on = [today, ...dates].reduce((last, date) => (date > last ? date : last));
  const cells = new Set([...standing, ...changed].map(cellOf));
  return [...cells].flatMap((cell) => {
    const before = inForce(standing, cell, on);
    const after = inForce(changed, cell, on);
    const isSame =
      before?.amountCents === after?.amountCents && before?.vatRateBasisPoints === after?.vatRateBasisPoints;
    if (isSame) return standing.filter((tariff) => cellOf(tariff) === cell);
    return after ? [{ ...after, validFrom: ALWAYS }] : [];
  });
}

const cellOf = ({ formula, audience }: Tariff) => `${formula} ${audience}`;

function without(list: readonly Tariff[], other: readonly Tariff[]): readonly Tariff[] {
  const keyOf = (tariff: Tariff) =>
    [cellOf(tariff), tariff.validFrom, tariff.amountCents, tariff.vatRateBasisPoints].join();
  const known = new Set(other.map(keyOf));
  return list.filter((tariff) => !known.has(keyOf(tariff)));
}

function inForce(list: readonly Tariff[], cell: string, on: LocalDate): Tariff | null {
  return list
    .filter((tariff) => cellOf(tariff) === cell && tariff.validFrom <= on)
    .reduce<Tariff | null>(
      (last, tariff) => (last && last.validFrom > tariff.validFrom ? last : tariff),
      null,
    );
}

/** Variations of rules as if what the change says of them had been so all along; the others keep their dates. */
export function variationsAsIfAlways(
  standing: readonly RuleVariation[],
  changed: readonly RuleVariation[],
): RuleVariation[] {
  const known = new Set(standing.map((one) => JSON.stringify(one)));
  const isNew = (one: RuleVariation) => !known.has(JSON.stringify(one));
  const scopeOf = ({ audience, formula }: RuleVariation) => `${audience} ${formula}`;
  const touched = new Set(changed.filter(isNew).map(scopeOf));
  const kept = changed.filter((one) => !touched.has(scopeOf(one)));
  const latest = [...touched].flatMap((scope) =>
    changed
      .filter((one) => scopeOf(one) === scope)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
      .slice(0, 1),
  );
  return [...kept, ...latest.map((one) => ({ ...one, validFrom: ALWAYS }))];
}

/** Opening hours as if what a new week changes had been so all along; days that differ by date win as ever. */
export function hoursAsIfAlways(calendar: OpeningCalendar, week: OpeningWeek): OpeningCalendar {
  const standing = calendar.weeks
    .filter(({ validFrom }) => validFrom <= week.validFrom)
    .reduce<OpeningWeek | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null);
  if (!standing) return { ...calendar, weeks: [{ ...week, validFrom: ALWAYS }] };
  const differing = weekdays.filter(
    (day) => JSON.stringify(week.weekly[day]) !== JSON.stringify(standing.weekly[day]),
  );
  const weeks = calendar.weeks.map((past) => ({
    ...past,
    weekly: {
      ...past.weekly,
      ...Object.fromEntries(differing.map((day) => [day, week.weekly[day]])),
    },
    halfDaySplitMinute:
      week.halfDaySplitMinute === standing.halfDaySplitMinute
        ? past.halfDaySplitMinute
        : week.halfDaySplitMinute,
    closesOnPublicHolidays:
      week.closesOnPublicHolidays === standing.closesOnPublicHolidays
        ? past.closesOnPublicHolidays
        : week.closesOnPublicHolidays,
  }));
  return { ...calendar, weeks };
}

/** The hours as they will be: the new week from its date on. */
export function withWeek(calendar: OpeningCalendar, week: OpeningWeek): OpeningCalendar {
  return { ...calendar, weeks: [...calendar.weeks.filter((one) => one.validFrom !== week.validFrom), week] };
}
