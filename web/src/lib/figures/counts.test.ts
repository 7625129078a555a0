import type { UnmetRow } from '@escale/shared/demand';
import { expect, test } from 'vitest';
import { countCells } from './counts.ts';

const row = (key: string, searches: number | null, kept: UnmetRow['kept'] = []): UnmetRow => ({
  ...{ key, label: key, searches, refusals: 0, waits: 0, kept },
});

test('hours run from the first asked for to the last, the empty ones between them too', () => {
  const { lines } = countCells([row('1-09', 20), row('2-11', 5)], ['searches', 'refusals']);
  expect(lines.map(({ hour }) => hour)).toEqual([9, 10, 11]);
  expect(lines[0]?.cells[0]).toEqual({ count: 20, isKept: false, shade: 4 });
  expect(lines[1]?.cells.every((cell) => cell === null)).toBe(true);
});

test('what is not told of a part is not told of the sum', () => {
  const { lines } = countCells([row('1-09', null), row('2-09', null, ['searches'])], ['searches', 'waits']);
  expect(lines[0]?.cells.slice(0, 2)).toMatchObject([
    { count: null, isKept: false },
    { count: null, isKept: true },
  ]);
  expect(countCells([], ['searches']).lines).toEqual([]);
});
