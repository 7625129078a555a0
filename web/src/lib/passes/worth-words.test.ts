import { expect, test } from 'vitest';
import { format } from '../messages/format.ts';
import { fr } from '../messages/fr/index.ts';
import { validWords, worthWords } from './worth-words.ts';

const casaco = { kind: 'pass' as const, points: 30, pointsPerDay: 3, pointsPerHalfDay: 2, validMonths: 12 };
const worth = (sold: object = {}) => worthWords({ ...casaco, ...sold }, fr, format('fr'));

test('thirty points are ten days or fifteen half-days, good for a year', () => {
  expect(worth()).toBe('10\u00a0journées ou 15\u00a0demi-journées');
  expect(validWords(casaco, fr, format('fr'))).toContain('12\u00a0mois');
});

test('points that make no whole day more are not told as one, and what it does not pay is not named', () => {
  expect(worth({ points: 5, pointsPerHalfDay: null })).toBe('1\u00a0journée');
});

test('a subscription tells what each month is worth, also without a limit', () => {
  expect(worth({ kind: 'subscription', points: 6 })).toBe(
    'Chaque mois, 2\u00a0journées ou 3\u00a0demi-journées',
  );
  expect(worth({ kind: 'subscription', points: null, pointsPerHalfDay: null })).toBe(
    'Chaque mois, des journées sans limite',
  );
});
