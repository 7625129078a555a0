import { expect, test } from 'vitest';
import { hoursGroups } from './hours-groups.ts';

test('neighbouring days with the same hours are told as one', () => {
  const office: [string, string][] = [['09:00', '18:00']];
  const weekly = {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: office,
    saturday: [],
    sunday: [],
  };
  expect(hoursGroups(weekly).map(({ first, last }) => [first, last])).toEqual([
    ['monday', 'friday'],
    ['saturday', 'sunday'],
  ]);
});
