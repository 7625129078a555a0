import { expect, test } from 'vitest';
import { chosenOf, stayQuery, withRadio } from './chosen.ts';

const read = (text: string) => chosenOf(new URLSearchParams(text), 'Europe/Paris');

test('hours, a day or half a day can be chosen by the address', () => {
  expect(read('jour=2026-11-26&de=09:00&a=13:00').stay).toEqual({ from: 540, to: 780 });
  expect(read('de=2026-11-26T08:00:00Z&a=2026-11-26T13:00:00%2B01:00').stay).toEqual({ from: 540, to: 780 });
  expect(read('formule=day').stay).toEqual({ formula: 'day', half: null });
  expect(read('formule=half_day&moitie=afternoon').stay).toEqual({ formula: 'half_day', half: 'afternoon' });
});

test('weeks, months and several days are a longer stay, and a radio of the day takes their place', () => {
  expect(read('formule=month&nombre=3').long).toEqual({ formula: 'month', count: 3 });
  expect(read('formule=week').long).toEqual({ formula: 'week', count: 1 });
  expect(read('formule=day&nombre=2').long).toEqual({ formula: 'day', count: 2 });
  expect([read('formule=day').long, read('formule=month&nombre=-1').long?.count]).toEqual([null, 1]);
  const picked = withRadio(new URLSearchParams('formule=month&nombre=3&creneau=formule%3Dday'));
  expect(String(picked)).toBe('formule=day');
});

test('nonsense counts as not chosen', () => {
  expect(read('jour=demain&de=13:00&a=09:00&combien=0')).toEqual({
    resourceId: null,
    date: null,
    quantity: 1,
    stay: null,
    long: null,
  });
});

test('a radio stands for a whole stay and replaces the one before', () => {
  const address = withRadio(
    new URLSearchParams('espace=x&jour=2026-11-26&de=09:00&a=10:00&creneau=formule%3Dday'),
  );
  expect(String(address)).toBe('espace=x&jour=2026-11-26&formule=day');
});

test('what was chosen is written the way it is read', () => {
  const stay = { formula: 'half_day', half: 'morning' } as const;
  expect(chosenOf(new URLSearchParams(Object.entries(stayQuery(stay))), 'Europe/Paris').stay).toEqual(stay);
});
