import { expect, test } from 'vitest';
import type { PlaceRole } from '../kernel/index.ts';
import { firstStatus, mayModerate } from './entry.ts';
import { readEnd } from './read-end.ts';

test('an entry ends after thirty days, or on a date within ninety', () => {
  const today = '2026-11-29';
  const end = (asked?: string) => {
    const read = readEnd(asked, today);
    return read.ok ? read.value : read.refusal.code;
  };
  expect(end()).toBe('2026-12-29');
  expect([end('2026-11-29'), end('2027-02-27')]).toEqual(['2026-11-29', '2027-02-27']);
  expect(end('2026-11-28')).toBe('entry-ends-in-the-past');
  expect(end('2027-02-28')).toBe('entry-lasts-too-long');
  expect(end('2026-13-01')).toBe('malformed-date');
});

test('hosts moderate, accountants and the department do not', () => {
  const as = (role: PlaceRole) => ({ platformRole: null, placeRoles: new Map([['here', role]]) });
  expect(
    (['owner', 'manager', 'host', 'accountant'] as const).map((role) => mayModerate(as(role), 'here')),
  ).toEqual([true, true, true, false]);
  expect(mayModerate(as('owner'), 'elsewhere')).toBe(false);
  expect(mayModerate({ platformRole: 'department', placeRoles: new Map() }, 'here')).toBe(false);
});

test('an entry waits for the place, unless it wants that otherwise or has written it', () => {
  expect(firstStatus({ moderates: false }, { approvesFirst: true })).toBe('waiting');
  expect(firstStatus({ moderates: false }, { approvesFirst: false })).toBe('visible');
  expect(firstStatus({ moderates: true }, { approvesFirst: true })).toBe('visible');
});
