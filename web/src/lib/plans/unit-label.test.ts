import { expect, test } from 'vitest';
import { unitLabel } from './unit-label.ts';

const desk = { x: 10, y: 10, width: 17, height: 11, labelSide: 'inside' } as const;

test('a desk bears its number, a room its whole name', () => {
  expect(unitLabel({ ...desk, label: 'Poste au calme 12' }).text).toBe('12');
  expect(unitLabel({ ...desk, width: 80, label: 'Salle du jardin' }).text).toBe('Salle du jardin');
});

test('a name beside its unit is whole, and ends where the unit begins', () => {
  expect(unitLabel({ ...desk, labelSide: 'left', label: 'Poste 1' })).toMatchObject({
    text: 'Poste 1',
    x: 8,
    anchor: 'end',
  });
});
