import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const texts: [ink: string, ground: string][] = [
  ...['paper', 'paper-sunk', 'surface', 'land', 'water', 'water-pale', 'saffron-pale', 'red-pale'].map(
    (ground): [string, string] => ['ink', ground],
  ),
  ...['paper', 'paper-sunk', 'surface', 'land', 'water-pale', 'saffron-pale'].map(
    (ground): [string, string] => ['ink-soft', ground],
  ),
  ...['paper', 'surface', 'water-pale'].map((ground): [string, string] => ['seine', ground]),
  ...['paper', 'surface', 'water-pale'].map((ground): [string, string] => ['seine-deep', ground]),
  ...['paper', 'surface', 'saffron-pale'].map((ground): [string, string] => ['saffron-ink', ground]),
  ...['paper', 'surface', 'red-pale'].map((ground): [string, string] => ['red', ground]),
  ['on-seine', 'seine'],
  ['on-seine', 'seine-deep'],
  ['on-saffron', 'saffron'],
  ['on-red', 'red'],
  ['paper', 'ink'],
];

const edges: [edge: string, ground: string][] = [
  ...['paper', 'paper-sunk', 'surface'].map((ground): [string, string] => ['edge', ground]),
  ...['paper', 'surface', 'water-pale', 'paper-sunk', 'water'].map((ground): [string, string] => [
    'seine',
    ground,
  ]),
  ...['paper', 'surface', 'saffron-pale'].map((ground): [string, string] => ['saffron-edge', ground]),
  ...['paper', 'surface', 'red-pale'].map((ground): [string, string] => ['red', ground]),
];

const ratio = (one: string, other: string, theme: 'light' | 'dark') =>
  contrast(tokens.get(one)?.[theme] ?? '', tokens.get(other)?.[theme] ?? '');

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#a6d2cb', '#a6d2cb')).toBeCloseTo(1);
});

for (const theme of ['light', 'dark'] as const) {
  test.each(texts)(`%s can be read on %s (${theme})`, (ink, ground) => {
    expect(ratio(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(edges)(`%s can be told from %s (${theme})`, (edge, ground) => {
    expect(ratio(edge, ground, theme)).toBeGreaterThanOrEqual(3);
  });
}
