import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

test('a title is broken between words, and what does not fit is cut and says so', () => {
  expect(linesOf('Casaco', 9, 3)).toEqual(['Casaco']);
  expect(linesOf('Atelier de réparation de vélos', 9, 3)).toEqual(['Atelier de', 'réparation de', 'vélos']);
  expect(linesOf('un deux trois quatre cinq six sept', 5, 2)).toEqual(['un deux', 'trois qua…']);
  expect(linesOf('anticonstitutionnellement', 5, 3)).toEqual(['anticons…']);
});
