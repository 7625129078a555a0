import { type OpeningHoursInput, weekdayNames } from '@escale/shared/places';
import type { TypedForm } from '#lib/forms/typed-form.ts';

type Interval = [string, string];
const days: readonly string[] = weekdayNames;

/** Spans of one day as the form sends them: two lists of times. A span with one time only keeps its gap. */
export function readSpans(typed: TypedForm, name: string): Interval[] {
  const starts = typed[`${name}-de`] ?? [];
  const ends = typed[`${name}-a`] ?? [];
  return starts.flatMap((start, i): Interval[] => {
    const end = ends[i] ?? '';
    if (start === '' && end === '') return [];
    // A field for times knows no 24:00: from midnight to midnight is the whole day.
    if (start === '00:00' && end === '00:00') return [['00:00', '24:00']];
    return [[start || end, end || start]];
  });
}

export function readWeek(typed: TypedForm): OpeningHoursInput {
  const weekly = Object.fromEntries(weekdayNames.map((day) => [day, readSpans(typed, day)]));
  const split = typed.split?.[0] ?? '';
  const validFrom = typed.validFrom?.[0] ?? '';
  return {
    weekly,
    ...(split && { halfDaySplit: split }),
    closesOnPublicHolidays: typed.holidays !== undefined,
    ...(validFrom && { validFrom }),
  };
}

/** What was typed, with Monday's hours on the other working days too. */
export function withMondayCopied(typed: TypedForm): TypedForm {
  const copied = { ...typed };
  for (const day of days.slice(1, 5)) {
    copied[`${day}-de`] = typed['monday-de'] ?? [];
    copied[`${day}-a`] = typed['monday-a'] ?? [];
  }
  return copied;
}
