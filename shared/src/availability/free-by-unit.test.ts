import { expect, test } from 'vitest';
import { freeByUnit } from './free-by-unit.ts';

test('says when each unit is free within a period', () => {
  const busy = [
    { unitId: 'a', start: 40, end: 50 },
    { unitId: 'a', start: 0, end: 20 },
    { unitId: 'a', start: 20, end: 30 },
    { unitId: 'b', start: 0, end: 99 },
    { unitId: 'elsewhere', start: 0, end: 99 },
  ];
  expect([...freeByUnit(['a', 'b', 'c'], busy, { start: 10, end: 60 })]).toEqual([
    [
      'a',
      [
        { start: 30, end: 40 },
        { start: 50, end: 60 },
      ],
    ],
    ['b', []],
    ['c', [{ start: 10, end: 60 }]],
  ]);
});
