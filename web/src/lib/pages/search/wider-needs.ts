import { longStay } from './duration.ts';
import { type Need, nextWorkday } from './need.ts';

/** One way to ask for less, by what is given up. */
export type Wider = { what: WiderBy; need: Need };
export type WiderBy =
  | ('nextDay' | 'halfDay' | 'oneDay' | 'farther' | 'everywhere')
  | ('noAmenities' | 'anyKind' | 'anyPrice' | 'anyHour' | 'fewer' | 'desk');

const HALF_DAY = 4 * 60;

/** The searches near this one that might find something, what changes least first. */
export function widerNeeds(need: Need): Wider[] {
  const isLong = longStay(need.duration) !== null;
  const isSomewhere = need.where !== '' || need.position !== null;
  const ways: [isWider: boolean, what: WiderBy, change: Partial<Need>][] = [
    [need.maxEuros !== null, 'anyPrice', { maxEuros: null }],
    [need.isLate, 'anyHour', { isLate: false }],
    [need.radiusKm !== null, 'farther', { radiusKm: null }],
    [need.amenities.length > 0, 'noAmenities', { amenities: [] }],
    [need.placeKind !== null, 'anyKind', { placeKind: null }],
    [true, 'nextDay', { date: nextWorkday(need.date) }],
    [
      !isLong && need.toMinutes - need.fromMinutes > HALF_DAY,
      'halfDay',
      { fromMinutes: 9 * 60, toMinutes: 13 * 60 },
    ],
    [isLong, 'oneDay', { duration: 'hours' }],
    [isSomewhere, 'everywhere', { where: '', position: null, radiusKm: null }],
    [need.people > 1, 'fewer', { people: 1 }],
    [need.kind !== 'desk', 'desk', { kind: 'desk' }],
  ];
  return ways.flatMap(([isWider, what, change]) => (isWider ? [{ what, need: { ...need, ...change } }] : []));
}
