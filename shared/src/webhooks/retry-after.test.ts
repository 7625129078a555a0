import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2027-03-01T08:00:00Z');
const asked = (header: string | undefined, status = 429) => retryAfterMs(status, header, now);

test('a pause is asked for in seconds or as a date, in any of the three forms of HTTP', () => {
  expect(['0', '120', ' 120 '].map((header) => asked(header))).toEqual([0, 120_000, 120_000]);
  expect(
    ['Mon, 01 Mar 2027 08:02:00 GMT', 'Monday, 01-Mar-27 08:02:00 GMT', 'Mon Mar  1 08:02:00 2027'].map(
      (header) => asked(header),
    ),
  ).toEqual([120_000, 120_000, 120_000]);
});

test('it lasts a day at most, and never begins in the past', () => {
  expect(['86401', '9'.repeat(400), 'Tue, 01 Mar 2039 08:00:00 GMT'].map((header) => asked(header))).toEqual([
    86_400_000, 86_400_000, 86_400_000,
  ]);
  expect(asked('Mon, 01 Mar 2027 07:59:00 GMT')).toBe(0);
});

test('what is no number and no date asks for nothing, nor does an answer of another kind', () => {
  expect(['', '-5', '1.5', '1e3', 'bientôt', '2027-03-01', undefined].map((header) => asked(header))).toEqual(
    Array(7).fill(0),
  );
  expect([asked('120', 503), asked('120', 500), asked('120', 302)]).toEqual([120_000, 0, 0]);
});
