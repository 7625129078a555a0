import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayMs, hourMs } from '../kernel/index.ts';
import { firstMovableStart, seatFreezesAt } from './seat-freeze.ts';

test('the freeze of a stay and the first movable start tell one rule, across every change of the clock', () => {
  const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2037-12-31') });
  fc.assert(
    fc.property(moments, fc.integer({ min: -hourMs, max: 4 * dayMs }), (now, ahead) => {
      const start = now + ahead;
      const isMovable = start >= firstMovableStart(now, 'Europe/Paris');
      expect(isMovable).toBe(now < seatFreezesAt(start, 'Europe/Paris'));
    }),
    { numRuns: 2_000 },
  );
});
