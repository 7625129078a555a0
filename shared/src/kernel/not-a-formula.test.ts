import { expect, test } from 'vitest';
import { notAFormula } from './not-a-formula.ts';

test('what a spreadsheet would run is kept as text, behind spaces too; the rest is left alone', () => {
  expect(['=1+1', '  =cmd', '+33 1', '-2', '@SUM', '\tA'].map(notAFormula)).toEqual([
    "'=1+1",
    "'  =cmd",
    "'+33 1",
    "'-2",
    "'@SUM",
    "'\tA",
  ]);
  expect(['Casaco', '8=8', ''].map(notAFormula)).toEqual(['Casaco', '8=8', '']);
});
