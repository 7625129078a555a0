import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf } from './colour.ts';
import { readableAccent } from './readable-accent.ts';

const papers = { light: ['#faf5ea', '#f2ead9', '#fffdf7'], dark: ['#111c20', '#0b1518', '#18262b'] } as const;

test('whatever colour a place has, words in it and on it can be read in the light and in the dark', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, (colour) => {
      const accents = readableAccent(colour);
      for (const scheme of ['light', 'dark'] as const) {
        const { colour: used, deep, on } = accents[scheme];
        for (const paper of papers[scheme]) expect(contrastOf(used, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(used, on)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(deep, on)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test('a colour that can be read already stays as it is', () => {
  expect(readableAccent('#8a1538').light).toMatchObject({ colour: '#8a1538', on: '#ffffff' });
  expect(readableAccent('#ffe000').light.colour).not.toBe('#ffe000');
});
