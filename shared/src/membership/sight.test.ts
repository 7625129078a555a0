import { expect, test } from 'vitest';
import type { PlaceRole } from '../kernel/index.ts';
import { sightOf } from './sight.ts';

const as = (role: PlaceRole, place = 'here') => ({
  platformRole: null,
  placeRoles: new Map([[place, role]]),
});
const all = { contact: true, money: true, file: true };
const names = { contact: false, money: false, file: false };

test('accountants see money, hosts names, and managers all, each at their own place', () => {
  expect(sightOf(as('owner'), 'here')).toEqual(all);
  expect(sightOf(as('manager'), 'here')).toEqual(all);
  expect(sightOf(as('accountant'), 'here')).toEqual({ contact: true, money: true, file: false });
  expect(sightOf(as('host'), 'here')).toEqual(names);
  expect(sightOf(as('owner', 'elsewhere'), 'here')).toEqual(names);
});
