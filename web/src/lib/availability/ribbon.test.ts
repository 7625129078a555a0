import { expect, test } from 'vitest';
import { leastFree, numbered, ribbonOf } from './ribbon.ts';

const morning = { from: 0, to: 240 };

test('the water stands as high as there are free units, one path per run of free time', () => {
  const ribbon = ribbonOf({
    width: 540,
    units: 24,
    open: [{ from: 0, to: 540 }],
    free: [
      { from: 0, to: 60, units: 14 },
      { from: 60, to: 120, units: 9 },
      { from: 180, to: 540, units: 12 },
    ],
  });
  expect(ribbon.water).toBe('M0 24V10H60V15H120V24ZM180 24V12H540V24Z');
  expect(ribbon.surface).toBe('M0 10V10H60V15H120M180 12V12H540');
  expect(ribbon.full).toEqual([{ from: 120, to: 180 }]);
  expect(ribbon.closed).toEqual([]);
});

test('outside opening hours it is closed, not full', () => {
  const ribbon = ribbonOf({ width: 720, units: 1, open: [morning], free: [{ ...morning, units: 1 }] });
  expect(ribbon.closed).toEqual([{ from: 240, to: 720 }]);
  expect(ribbon.full).toEqual([]);
});

test('a closed day has no water at all', () => {
  expect(ribbonOf({ width: 540, units: 24, open: [], free: [] })).toEqual({
    water: '',
    surface: '',
    levels: [],
    full: [],
    closed: [{ from: 0, to: 540 }],
  });
});

test('free time beyond the axis is cut off at its ends', () => {
  const ribbon = ribbonOf({
    width: 60,
    units: 2,
    open: [{ from: -60, to: 120 }],
    free: [{ from: -60, to: 120, units: 2 }],
  });
  expect(ribbon.levels).toEqual([{ from: 0, to: 60, units: 2 }]);
});

test('of overlapping free intervals the higher one counts, and equal neighbours become one', () => {
  const { levels } = ribbonOf({
    width: 120,
    units: 3,
    open: [{ from: 0, to: 120 }],
    free: [
      { from: 0, to: 120, units: 1 },
      { from: 30, to: 60, units: 3 },
      { from: 60, to: 90, units: 3 },
    ],
  });
  expect(levels).toEqual([
    { from: 0, to: 30, units: 1 },
    { from: 30, to: 90, units: 3 },
    { from: 90, to: 120, units: 1 },
  ]);
});

test('a stay finds the least that is free along it, and nothing where a gap breaks it', () => {
  const levels = [
    { from: 0, to: 60, units: 5 },
    { from: 60, to: 120, units: 2 },
    { from: 180, to: 240, units: 9 },
  ];
  expect(leastFree(levels, { from: 0, to: 120 })).toBe(2);
  expect(leastFree(levels, { from: 30, to: 200 })).toBe(0);
});

test('numbers stand apart from each other, the longest levels first', () => {
  const free = Array.from({ length: 18 }, (_, i) => ({ from: i * 30, to: i * 30 + 30, units: (i % 3) + 1 }));
  const shown = numbered(ribbonOf({ width: 540, units: 3, open: [{ from: 0, to: 540 }], free }), 540);
  const middles = shown.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  expect(shown.length).toBeGreaterThan(4);
  for (const [i, middle] of middles.slice(1).entries())
    expect(middle - (middles[i] ?? 0)).toBeGreaterThanOrEqual(60);
});
