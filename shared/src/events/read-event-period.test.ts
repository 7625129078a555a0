import { expect, test } from 'vitest';
import { readEventPeriod } from './read-event-period.ts';

const timeZone = 'Europe/Paris';
const now = Date.parse('2027-09-01T10:00:00+02:00');
const read = (start: string, end: string) => readEventPeriod({ start, end }, { timeZone, now });

test('an event is on the clock of the place, or says its offset', () => {
  const evening = { start: Date.parse('2027-09-06T18:30+02:00'), end: Date.parse('2027-09-06T20:00+02:00') };
  expect(read('2027-09-06T18:30', '2027-09-06T20:00')).toEqual({ ok: true, value: evening });
  expect(read('2027-09-06T16:30:00Z', '2027-09-06T18:00:00Z')).toEqual({ ok: true, value: evening });
});

test.each([
  ['has passed', '2027-08-31T18:00', '2027-09-06T20:00', 'event-in-the-past'],
  ['ends before it begins', '2027-09-06T18:00', '2027-09-06T17:00', 'end-before-start'],
  ['is a lifetime away', '2067-09-06T18:00', '2067-09-06T20:00', 'event-beyond-horizon'],
  ['begins when no clock shows', '2028-03-26T02:30', '2028-03-26T04:00', 'nonexistent-local-time'],
])('an event that %s is refused', (_, start, end, code) => {
  expect(read(start, end)).toMatchObject({ ok: false, refusal: { code } });
});
