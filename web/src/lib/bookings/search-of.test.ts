import { expect, test } from 'vitest';
import { searchOf } from './search-of.ts';

const need = {
  kind: 'desk',
  quantity: 2,
  place: { commune: 'Malakoff', timeZone: 'Europe/Paris' },
  date: '2026-11-26',
};

test('a stay that does not fit is searched for elsewhere at the same hours, for as many people', () => {
  const stay = { start: '2026-11-26T09:30:00+01:00', end: '2026-11-27T00:00:00+01:00' };
  expect(searchOf(stay, need)).toEqual({
    quoi: 'desk',
    ou: 'Malakoff',
    combien: '2',
    jour: '2026-11-26',
    de: '09:30',
    a: '24:00',
  });
});

test('of a stay over several days the first is searched for, and of one without hours its date', () => {
  const stay = { start: '2026-11-26T09:30:00+01:00', end: '2026-12-02T18:00:00+01:00' };
  expect(searchOf(stay, need)).not.toHaveProperty('de');
  expect(searchOf(null, { ...need, quantity: 1 })).toMatchObject({ jour: '2026-11-26', combien: '' });
});
