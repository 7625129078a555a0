import { expect, test } from 'vitest';
import { format } from '../messages/format.ts';
import { mine } from '../messages/fr/mine/index.ts';
import { priceOfMove } from './price-of-move.ts';

const said = (totalBefore: number, total: number) =>
  priceOfMove({ total, totalBefore }, mine.stays.move, format('fr')).replaceAll('\u00a0', ' ');

test('moving says what it costs more or gives back, and that nothing changes', () => {
  expect(said(1_000, 1_600)).toMatch(/coûte 6 € de plus : 16 € en tout/);
  expect(said(1_600, 1_000)).toMatch(/coûte 6 € de moins : 10 € en tout/);
  expect(said(1_600, 1_600)).toBe('Le prix ne change pas : 16 €.');
  expect(said(0, 0)).toBe('Le prix ne change pas : rien n’est dû.');
});
