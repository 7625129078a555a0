import { expect, test } from 'vitest';
import { clip, hull, merge, minutesOf } from './interval.ts';

test('clips intervals to a period and drops what lies outside', () => {
  const hours = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
    { start: 40, end: 50 },
  ];
  expect(clip(hours, { start: 5, end: 40 })).toEqual([
    { start: 5, end: 10 },
    { start: 20, end: 30 },
  ]);
});

test('joins intervals that touch, leaves the others apart', () => {
  const joined = merge([
    { start: 0, end: 10 },
    { start: 10, end: 20 },
    { start: 21, end: 30 },
  ]);
  expect(joined).toEqual([
    { start: 0, end: 20 },
    { start: 21, end: 30 },
  ]);
});

test('measures in minutes of elapsed time', () => {
  expect(minutesOf({ start: 0, end: 90_000 })).toBe(1.5);
});

test('spans from the first start to the last end', () => {
  const hours = [
    { start: 20, end: 30 },
    { start: 0, end: 10 },
    { start: 5, end: 25 },
  ];
  expect(hull(hours)).toEqual({ start: 0, end: 30 });
});
