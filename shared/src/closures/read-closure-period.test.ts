import { expect, test } from 'vitest';
import { readClosurePeriod } from './read-closure-period.ts';

const now = Date.parse('2027-03-01T08:00:00+01:00');
const read = (start: string, end: string) =>
  readClosurePeriod({ start, end }, { timeZone: 'Europe/Paris', now });

test('reads local times of the place, and RFC 3339', () => {
  const interval = {
    start: Date.parse('2027-03-27T23:00:00Z'),
    end: Date.parse('2027-03-28T22:00:00Z'),
  };
  expect(read('2027-03-28T00:00', '2027-03-29T00:00')).toEqual({ ok: true, value: interval });
  expect(read('2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z')).toEqual({ ok: true, value: interval });
});

const refused: [string, string, string, string][] = [
  ['that has begun', '2027-03-01T07:59', '2027-03-02T00:00', 'closure-in-the-past'],
  ['whose end does not come after its start', '2027-03-02T00:00', '2027-03-02T00:00', 'end-before-start'],
  [
    'that begins in the hour the clock leaves out',
    '2027-03-28T02:30',
    '2027-03-29T00:00',
    'nonexistent-local-time',
  ],
  ['that ends in the hour that comes twice', '2027-10-30T02:30', '2027-10-31T02:30', 'ambiguous-local-time'],
  ['that ends in more than five years', '2027-03-02T00:00', '2032-03-06T00:00', 'closure-beyond-horizon'],
];
test.each(refused)('refuses one %s', (_, start, end, code) => {
  expect(read(start, end)).toMatchObject({ ok: false, refusal: { code } });
});
