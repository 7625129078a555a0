import type { Choice, Search } from '../../paths.ts';

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
export type Need = {
  kind: KindSearched;
  date: string;
  fromMinutes: number;
  toMinutes: number;
  where: string;
  quantity: number;
  sort: Sort;
  amenities: string[];
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
  const quantity = Number(query.get('combien') ?? 1);
  return {
    kind: isOneOf(kindsSearched, kind) ? kind : 'desk',
    date: isDate(date) && date >= today ? date : nextWorkday(today),
    fromMinutes,
    toMinutes: toMinutes > fromMinutes ? toMinutes : Math.min(fromMinutes + 60, 24 * 60),
    where: (query.get('ou') ?? '').trim().slice(0, 80),
    quantity: Number.isInteger(quantity) && quantity >= 1 && quantity <= 50 ? quantity : 1,
    sort: isOneOf(sorts, sort) ? sort : 'distance',
    amenities: query.getAll('atout').filter((amenity) => /^[a-z][a-z0-9_]{0,59}$/.test(amenity)),
  };
}

/** The same need as the address writes it. */
export function searchFor(need: Need): Search {
  return {
    quoi: need.kind,
    jour: need.date,
    de: clockText(need.fromMinutes),
    a: clockText(need.toMinutes),
    ou: need.where,
    combien: need.quantity === 1 ? '' : String(need.quantity),
    tri: need.sort === 'distance' ? '' : need.sort,
    atout: need.amenities,
  };
}

/** What a need becomes on the page of a place: the same day and hours, the space on offer. */
export function choiceFor(need: Need, resourceId: string | null): Choice {
  return {
    ...(resourceId === null ? {} : { espace: resourceId }),
    jour: need.date,
    de: clockText(need.fromMinutes),
    a: clockText(need.toMinutes),
    combien: need.quantity === 1 ? '' : String(need.quantity),
  };
}
