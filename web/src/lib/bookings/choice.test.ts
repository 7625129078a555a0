import { expect, test } from 'vitest';
import { choiceOfRequest, choiceOfStay, readChoice } from './choice.ts';

const desk = '01932f00-0000-7000-8000-000000000001';
const read = (query: Record<string, string>) => readChoice(new URLSearchParams({ espace: desk, ...query }));

test('an address with hours asks for a start and an end on the clock of the place', () => {
  expect(read({ jour: '2026-11-26', de: '9:00', a: '24:00' })).toEqual({
    resourceId: desk,
    quantity: 1,
    start: '2026-11-26T09:00',
    end: '2026-11-27T00:00',
  });
});

test('an address with a formula asks for that formula, as many times as it says', () => {
  expect(read({ jour: '2026-11-26', formule: 'day', nombre: '3', combien: '2' })).toEqual({
    resourceId: desk,
    quantity: 2,
    formula: 'day',
    date: '2026-11-26',
    count: 3,
  });
  expect(read({ jour: '2026-11-26', formule: 'half_day', moitie: 'afternoon' })).toMatchObject({
    formula: 'half_day',
    half: 'afternoon',
  });
});

test('an address without a space asks for nothing', () => {
  expect(readChoice(new URLSearchParams({ espace: '../etc', jour: '2026-11-26' }))).toBeNull();
});

test('a suggested stay can be asked for again by its address', () => {
  const rest = {
    formula: null,
    half: null,
    start: '2026-11-26T14:30:00+01:00',
    end: '2026-11-26T18:00:00+01:00',
  };
  const choice = choiceOfStay(desk, 1, rest);
  expect(readChoice(new URLSearchParams(Object.entries(choice)))).toMatchObject({
    start: rest.start,
    end: rest.end,
  });
});

test('what the API offers instead is an address that asks for just that', () => {
  for (const stay of [
    { start: '2026-11-26T14:30:00+01:00', end: '2026-11-26T18:00:00+01:00' },
    { formula: 'week' as const, date: '2026-11-30', count: 2 },
    { formula: 'half_day' as const, date: '2026-11-30', half: 'afternoon' as const },
  ]) {
    const choice = choiceOfRequest(desk, 3, stay);
    expect(readChoice(new URLSearchParams(Object.entries(choice)))).toEqual({
      resourceId: desk,
      quantity: 3,
      ...stay,
    });
  }
});

test('the desk that was chosen travels in the address', () => {
  expect(read({ jour: '2026-11-26', formule: 'day', poste: desk })).toMatchObject({ unitId: desk });
  expect(read({ jour: '2026-11-26', formule: 'day', poste: 'B7' })).not.toHaveProperty('unitId');
});
