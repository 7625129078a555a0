import type { PriceLineSchema } from '@escale/shared/pricing';
import { expect, test } from 'vitest';
import { en } from '../messages/en/index.ts';
import { format } from '../messages/format.ts';
import { fr } from '../messages/fr/index.ts';
import { lineWords } from './line-words.ts';

function worded(lang: 'fr' | 'en', formula: PriceLineSchema['formula'], count: number, amountCents: number) {
  const line = { formula, count, unitAmountCents: amountCents, amountCents, netCents: amountCents };
  const { label, detail } = lineWords(
    { ...line, vatCents: 0, vatRateBasisPoints: 0 },
    lang === 'fr' ? fr : en,
    format(lang),
  );
  return `${label}: ${detail}`;
}

test('a line says what it sells and how the amount comes about', () => {
  expect(worded('fr', 'day', 2, 1_600)).toBe('Journées: 2 × 16,00\u00a0€');
  expect(worded('fr', 'hour', 90, 400)).toBe('Heure: 1\u00a0h\u00a030 × 4,00\u00a0€ l’heure');
});

test('a paid month and a pass are told in words, not as a multiplication', () => {
  expect(worded('fr', 'cap', 1, -600)).toBe(
    'Plafond du mois atteint: le prix du mois est payé, le reste du mois est offert',
  );
  expect(worded('fr', 'pass', 30, 0)).toBe('Carnet: 30\u00a0points');
  expect(worded('fr', 'pass', 1, 0)).toBe('Carnet: 1\u00a0point');
  expect(worded('en', 'pass', 3, 0)).toBe('Pass: 3\u00a0points');
});
