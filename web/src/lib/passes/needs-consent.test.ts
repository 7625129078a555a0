import { expect, test } from 'vitest';
import { needsConsent } from './needs-consent.ts';

test('what begins within the fourteen days of withdrawal is asked for expressly, the day after them no more', () => {
  expect(needsConsent('2026-12-01', '2026-12-01')).toBe(true);
  expect(needsConsent('2026-12-15', '2026-12-01')).toBe(true);
  expect(needsConsent('2026-12-16', '2026-12-01')).toBe(false);
});
