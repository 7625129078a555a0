import { expect, test } from 'vitest';
import { langOf } from './lang.ts';

test('an address is French unless it lies below /en', () => {
  expect(langOf('/')).toBe('fr');
  expect(langOf('/lieux/casaco-malakoff')).toBe('fr');
  expect(langOf('/en')).toBe('en');
  expect(langOf('/en/lieux/casaco-malakoff')).toBe('en');
  expect(langOf('/enghien')).toBe('fr');
});
