import { expect, test } from 'vitest';
import { format } from './format.ts';

const fr = format('fr');
const en = format('en');

test('money is bound to its sign and shows cents only where there are some', () => {
  expect(fr.price(1600)).toBe('16\u00a0€');
  expect(fr.price(3150)).toBe('31,50\u00a0€');
  expect(fr.amount(123_400)).toBe('1\u00a0234,00\u00a0€');
  expect(en.price(1600)).toBe('€16');
});

test('hours are written the way people of each language write them', () => {
  expect(fr.time(9 * 60)).toBe('9\u00a0h');
  expect(fr.time(9 * 60 + 30)).toBe('9\u00a0h\u00a030');
  expect(fr.time(24 * 60)).toBe('0\u00a0h');
  expect(en.time(9 * 60 + 5)).toBe('9:05');
});

test('durations read like a person says them', () => {
  expect(fr.duration(150)).toBe('2\u00a0h\u00a030');
  expect(fr.duration(45)).toBe('45\u00a0min');
  expect(en.duration(65)).toBe('1\u00a0h 5\u00a0min');
});

test('civil dates do not move with the time zone of the machine', () => {
  expect(fr.longDay('2026-11-26')).toBe('jeudi 26 novembre');
  expect(en.longDay('2026-11-26')).toBe('Thursday 26 November');
});

test('distances are rounded to what a walker cares about', () => {
  expect(fr.distance(748)).toBe('750\u00a0m');
  expect(fr.distance(1523)).toBe('1,5\u00a0km');
});

test('nothing is singular in French and plural in English', () => {
  expect(fr.plural(0, 'lieu', 'lieux')).toBe('lieu');
  expect(en.plural(0, 'place', 'places')).toBe('places');
});

test('the first of a month is « 1er » in French', () => {
  expect(fr.longDay('2027-01-01')).toBe('vendredi 1er janvier');
  expect(fr.date('2027-02-01')).toBe('1er février 2027');
  expect(fr.longDay('2027-01-21')).toBe('jeudi 21 janvier');
  expect(fr.dayOfMonth('2027-01-01')).toBe('1');
  expect(en.longDay('2027-01-01')).toBe('Friday 1 January');
});
