import { expect, test } from 'vitest';
import { choiceFor, needOf, nextWorkday, searchFor } from './need.ts';

const today = '2026-11-26';
const read = (query: string) => needOf(new URLSearchParams(query), today);

test('without a word a desk is looked for, all of the next working day', () => {
  expect(read('')).toMatchObject({
    kind: 'desk',
    date: '2026-11-27',
    fromMinutes: 540,
    toMinutes: 1080,
    where: '',
    duration: 'hours',
    people: 1,
  });
  expect(nextWorkday('2026-11-27')).toBe('2026-11-30');
});

test('the address is the state: writing a need and reading it again changes nothing', () => {
  const need = read(
    'quoi=meeting_room&jour=2026-12-02&duree=week-2&de=14:00&a=16:30&ou=Malakoff&combien=3&tri=price&atout=kitchen' +
      '&acces=quiet&genre=fablab&max=30&tard=1&rayon=5',
  );
  const query = new URLSearchParams(
    Object.entries(searchFor(need)).flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
  );
  expect(needOf(query, today)).toEqual(need);
});

test('a date typed in wins over the one of the list', () => {
  expect(read('jour=2026-11-27&autrejour=2027-02-15').date).toBe('2027-02-15');
});

test('where the person is counts until they type where they want to go', () => {
  expect(read('ici=48.816,2.297').position).toBe('48.816,2.297');
  expect(read('ici=48.816,2.297&ou=Sceaux')).toMatchObject({ position: null, where: 'Sceaux' });
});

test('the page of a place is asked for the same stay: hours, or a formula for several days', () => {
  const offered = { resourceId: null, quantity: 1 };
  expect(choiceFor(read('jour=2026-12-02&duree=month-3'), offered)).toEqual({
    jour: '2026-12-02',
    formule: 'month',
    nombre: '3',
    combien: '',
  });
  expect(choiceFor(read('jour=2026-12-02'), { ...offered, quantity: 4 })).toMatchObject({
    de: '09:00',
    combien: '4',
  });
});

test('what makes no sense falls back instead of failing', () => {
  expect(read('quoi=castle&jour=2026-02-31x&de=9h&a=25:00&combien=-4&tri=magic&atout=<b>')).toMatchObject({
    kind: 'desk',
    date: '2026-11-27',
    fromMinutes: 540,
    toMinutes: 1080,
    people: 1,
    sort: 'distance',
    amenities: [],
  });
  expect(read('duree=year-9&acces=gold&genre=castle&max=-3&tard=yes&rayon=7&ici=here')).toMatchObject({
    duration: 'hours',
    access: [],
    placeKind: null,
    maxEuros: null,
    isLate: false,
    radiusKm: null,
    position: null,
  });
  expect(read('jour=2020-01-01').date).toBe('2026-11-27');
  expect(read('de=14:00&a=10:00')).toMatchObject({ fromMinutes: 840, toMinutes: 900 });
});
