import { weekdayNames } from '@escale/shared/places';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import type { Words } from '#lib/messages/words.ts';

type Week = {
  weekly: Partial<Record<(typeof weekdayNames)[number], [string, string][]>>;
  halfDaySplit?: string;
};

/** Day by day what stands and what was typed, for comparing. */
export function weekRows(
  week: Week | null,
  typed: TypedForm | null,
  { place }: Words,
  says: ManageWords['hours'],
): { label: string; now: string; yours: string }[] {
  const days = weekdayNames.map((day) => ({
    label: place.weekdays[day],
    now: (week?.weekly[day] ?? []).map((span) => span.map(ofField).join('–')).join(', '),
    yours: spansOf(typed, day).join(', '),
  }));
  return [...days, { label: says.split, now: week?.halfDaySplit ?? '', yours: typed?.split?.[0] ?? '' }];
}

const ofField = (time: string) => (time === '24:00' ? '00:00' : time);

const spansOf = (typed: TypedForm | null, day: string): string[] =>
  (typed?.[`${day}-de`] ?? [])
    .map((start, i) => [start, typed?.[`${day}-a`]?.[i] ?? ''])
    .filter(([start, end]) => start || end)
    .map((span) => span.join('–'));
