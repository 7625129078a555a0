import { expect, test } from 'vitest';
import { closingOf } from './closing-of.ts';

const today = '2026-11-26';

test('a place is over once it is closed, or the day after its last day', () => {
  expect(closingOf({ status: 'published', temporary: null }, today)).toBeNull();
  expect(closingOf({ status: 'closed', temporary: null }, today)).toEqual({ lastDay: null });
  const until = (closesOn: string) => ({
    status: 'published' as const,
    temporary: { opensOn: null, closesOn },
  });
  expect(closingOf(until(today), today)).toBeNull();
  expect(closingOf(until('2026-11-25'), today)).toEqual({ lastDay: '2026-11-25' });
});
