import { expect, test } from 'vitest';
import { outlinesOf } from './outlines.ts';
import { placeTags } from './place-tags.ts';
import { pathOf, project, sheet } from './project.ts';
import { stepBetween } from './step-between.ts';
import { tilesOf } from './tiles.ts';

test('the north-west corner of the department lies at the margin, Casaco in its south-east', () => {
  expect(project([2.14572, 48.95097])).toEqual({ x: 14, y: 14 });
  const casaco = project([2.303004, 48.82161]);
  expect(casaco.x).toBeCloseTo(283.7, 0);
  expect(casaco.y).toBeCloseTo(351.1, 0);
});

test('the tiles of a map cover the sheet without gaps, and Casaco lies on its own', () => {
  const tiles = tilesOf('https://t.example/{z}/{x}/{y}.png');
  expect(tiles.length).toBeLessThanOrEqual(24);
  expect(Math.min(...tiles.map(({ x }) => x))).toBeLessThanOrEqual(0);
  expect(Math.max(...tiles.map(({ y, height }) => y + height))).toBeGreaterThanOrEqual(sheet.height);
  const casaco = project([2.303004, 48.82161]);
  const below = tiles.filter(
    ({ x, y, width, height }) =>
      x <= casaco.x && casaco.x < x + width && y <= casaco.y && casaco.y < y + height,
  );
  // As the rule of openstreetmap.org for slippy tiles gives it.
  expect(below.map(({ href }) => href)).toEqual(['https://t.example/12/2074/1409.png']);
});

test('an outline is closed, a river is not', () => {
  const line: [number, number][] = [
    [2.2, 48.9],
    [2.3, 48.9],
  ];
  expect(pathOf(line, true)).toMatch(/^M[\d. ]+L[\d. ]+Z$/);
  expect(pathOf(line, false)).not.toContain('Z');
  expect(pathOf([], true)).toBe('');
});

test('the middle of a commune is its centre of gravity, whichever property names it', () => {
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [2, 48],
        [2.2, 48],
        [2.2, 48.2],
        [2, 48.2],
        [2, 48],
      ],
    ],
  };
  const [outline] = outlinesOf({
    features: [{ properties: { code: '92046', nom: 'Malakoff' }, geometry: square }],
  });
  expect(outline).toMatchObject({ insee: '92046', name: 'Malakoff' });
  expect(outline?.centre[0]).toBeCloseTo(2.1);
  expect(outline?.centre[1]).toBeCloseTo(48.1);
});

test('an arrow key goes to the next place that way, and stays where there is none', () => {
  const stops = [
    { x: 100, y: 100 },
    { x: 150, y: 104 },
    { x: 110, y: 300 },
    { x: 104, y: 40 },
  ];
  expect(stepBetween(stops, 0, { x: 1, y: 0 })).toBe(1);
  expect(stepBetween(stops, 0, { x: 0, y: 1 })).toBe(2);
  expect(stepBetween(stops, 0, { x: 0, y: -1 })).toBe(3);
  expect(stepBetween(stops, 0, { x: -1, y: 0 })).toBe(0);
});

test('no tag covers another one, nor the stop of another place', () => {
  const stops = Array.from({ length: 9 }, (_, i) => ({
    at: { x: 280 + (i % 3) * 12, y: 350 + Math.floor(i / 3) * 12 },
    width: 72,
  }));
  const tags = placeTags(stops);
  for (const [i, { box }] of tags.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(sheet.width);
    for (const { box: other } of tags.slice(i + 1)) {
      const isApart =
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y;
      expect(isApart).toBe(true);
    }
  }
});
