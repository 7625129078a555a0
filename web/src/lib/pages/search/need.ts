import type { Choice, Search } from '../../paths.ts';
import { type Duration, durationOf, longStay } from './duration.ts';
import { type Filters, filtersOf, searchOfFilters } from './filters.ts';

export const kindsSearched = [
  'desk',
  'meeting_room',
  'office',
  'event_room',
  'workshop',
  'machine',
  'whole_place',
] as const;
export type KindSearched = (typeof kindsSearched)[number];
export const sorts = ['distance', 'price', 'name'] as const;
export type Sort = (typeof sorts)[number];

/** What a person looks for, every part filled in: the sentence of the home page. */
export type Need = Filters & {
  kind: KindSearched;
  date: string;
  duration: Duration;
  fromMinutes: number;
  toMinutes: number;
  where: string;
  /** Where the person is, when they wished to be found: 'lat,lon' to a hundred metres. */
  position: string | null;
  people: number;
  sort: Sort;
};

const STEP = 30;
const isOneOf = <T extends string>(values: readonly T[], value: string | null): value is T =>
  values.some((one) => one === value);

/** 'HH:MM' as minutes of the day, on the half hour; anything else is the fallback. */
export function minutesOf(text: string | null, fallback: number): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text ?? '');
  if (!match) return fallback;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 24 * 60 && minutes % STEP === 0 ? minutes : fallback;
}

export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A moment on the clock of the place, as the API reads it; 24:00 is the next day's midnight. */
export function localMoment(date: string, minutes: number): string {
  const day = new Date(Date.parse(`${date}T12:00:00Z`) + Math.floor(minutes / 1440) * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T${clockText(minutes % 1440)}`;
}

const isDate = (text: string | null): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));

/** The next day on which most places are open: tomorrow, or Monday. */
export function nextWorkday(today: string): string {
  const day = new Date(`${today}T12:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6);
  return day.toISOString().slice(0, 10);
}

/** Reads the address. A part that is missing or makes no sense gets its default: a search always shows something. */
export function needOf(query: URLSearchParams, today: string): Need {
  const kind = query.get('quoi');
  const sort = query.get('tri');
  const other = query.get('autrejour');
  const date = isDate(other) ? other : query.get('jour');
  const fromMinutes = minutesOf(query.get('de'), 9 * 60);
  const toMinutes = minutesOf(query.get('a'), 18 * 60);
  const people = Number(query.get('combien') ?? 1);
  const where = (query.get('ou') ?? '').trim().slice(0, 80);
  return {
    kind: isOneOf(kindsSearched, kind) ? kind : 'desk',
    date: isDate(date) && date >= today ? date : nextWorkday(today),
    duration: durationOf(query.get('duree')),
    fromMinutes,
    toMinutes: toMinutes > fromMinutes ? toMinutes : Math.min(fromMinutes + 60, 24 * 60),
    where,
    // A commune that is typed says more clearly where than the position of a moment ago.
    position: where === '' ? positionOf(query.get('ici')) : null,
    people: Number.isInteger(people) && people >= 1 && people <= 50 ? people : 1,
    sort: isOneOf(sorts, sort) ? sort : 'distance',
    ...filtersOf(query),
  };
}

const positionOf = (text: string | null): string | null =>
  /^-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?$/.test(text ?? '') ? text : null;

/** The same need as the address writes it. */
export function searchFor(need: Need): Search {
  return {
    quoi: need.kind,
    jour: need.date,
    duree: need.duration === 'hours' ? '' : need.duration,
    de: clockText(need.fromMinutes),
    a: clockText(need.toMinutes),
    ou: need.where,
    ici: need.position ?? '',
    combien: need.people === 1 ? '' : String(need.people),
    tri: need.sort === 'distance' ? '' : need.sort,
    ...searchOfFilters(need),
  };
}

type Offered = { resourceId: string | null; quantity: number };

/** What a need becomes on the page of a place: the same stay, the space on offer and what it takes of it. */
export function choiceFor(need: Need, { resourceId, quantity }: Offered): Choice {
  const long = longStay(need.duration);
  return {
    ...(resourceId === null ? {} : { espace: resourceId }),
    jour: need.date,
    ...(long
      ? { formule: long.formula, nombre: String(long.count) }
      : { de: clockText(need.fromMinutes), a: clockText(need.toMinutes) }),
    combien: quantity === 1 ? '' : String(quantity),
  };
}
