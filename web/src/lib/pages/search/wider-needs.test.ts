import { expect, test } from 'vitest';
import { needOf } from './need.ts';
import { widerNeeds } from './wider-needs.ts';

const waysFor = (query: string) =>
  widerNeeds(needOf(new URLSearchParams(query), '2026-11-26')).map(({ what }) => what);

test('a plain search can only wait a day or ask for fewer hours', () => {
  expect(waysFor('')).toEqual(['nextDay', 'halfDay']);
  expect(waysFor('de=09:00&a=11:00')).toEqual(['nextDay']);
});

test('whatever was asked for besides can be given up, one thing at a time', () => {
  const query =
    'quoi=machine&combien=12&ou=Malakoff&rayon=2&atout=kitchen&genre=fablab&max=20&tard=1&duree=week-1';
  expect(waysFor(query)).toEqual([
    'anyPrice',
    'anyHour',
    'farther',
    'noAmenities',
    'anyKind',
    'nextDay',
    'oneDay',
    'everywhere',
    'fewer',
    'desk',
  ]);
});

test('giving up one thing keeps all the others', () => {
  const need = needOf(new URLSearchParams('ou=Malakoff&max=20&atout=kitchen'), '2026-11-26');
  const cheaper = widerNeeds(need).find(({ what }) => what === 'anyPrice');
  expect(cheaper?.need).toEqual({ ...need, maxEuros: null });
});
