import { expect, test } from 'vitest';
import { readLabel } from './read-label.ts';

test.each(['Mardi matin', 'Famille 3, appartement 12', 'Suite du 12/03/2026'])('%j is a label', (typed) => {
  expect(readLabel(` ${typed} `)).toEqual({ ok: true, value: typed });
});

test.each([
  ['nadia@exemple.fr', 'mail'],
  ['Nadia 06 12 34 56 78', 'phone'],
  ['+33.6.12.34.56.78', 'phone'],
])('%j leads to a person', (typed, what) => {
  expect(readLabel(typed)).toEqual({ ok: false, refusal: { code: 'label-names-somebody', what } });
});
