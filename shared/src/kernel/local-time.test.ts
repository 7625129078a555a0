import { expect, test } from 'vitest';
import { instantText, resolveLocalTime, startOfLocalDay, wallClockInstant } from './local-time.ts';

const paris = 'Europe/Paris';

test('reads a local time in the zone of the place, and an offset as it stands', () => {
  const nine = { ok: true, value: Date.parse('2027-03-01T08:00:00Z') };
  expect(resolveLocalTime('2027-03-01T09:00', paris)).toEqual(nine);
  expect(resolveLocalTime('2027-03-01T09:00:00', paris)).toEqual(nine);
  expect(resolveLocalTime('2027-03-01T08:00:00.000Z', paris)).toEqual(nine);
  expect(resolveLocalTime('2027-03-01T03:00:00-05:00', paris)).toEqual(nine);
  expect(resolveLocalTime('2027-03-01T09:00:00.250000', paris)).toEqual({
    ok: true,
    value: nine.value + 250,
  });
});

test.each([
  '',
  'infinity',
  '-infinity',
  'now',
  '2027-03-01',
  '2027-02-30T09:00',
  '2027-03-01T24:00',
  '2027-03-01T24:60',
  '2027-03-01T9:00',
  '2027-03-01T09:60',
  '2027-03-01T09:00:60',
  '2027-03-01T09:00+24:00',
  '2027-03-01T09:00 02:00',
  '2027-03-01T09:00:00.0001',
  '+012027-03-01T09:00',
  '1803546000000',
])('refuses %j as an instant', (text) => {
  expect(resolveLocalTime(text, paris)).toEqual({ ok: false, refusal: { code: 'malformed-instant', text } });
});

test('does not repeat a long text that is no instant', () => {
  const answer = resolveLocalTime('x'.repeat(10_000), paris);
  expect(answer.ok ? '' : answer.refusal.text).toHaveLength(64);
});

test('refuses the hour that the spring change skips, and says what follows it', () => {
  expect(resolveLocalTime('2027-03-28T02:30', paris)).toEqual({
    ok: false,
    refusal: {
      code: 'nonexistent-local-time',
      text: '2027-03-28T02:30',
      timeZone: paris,
      nextExisting: '2027-03-28T03:00:00+02:00',
    },
  });
});

test('asks which of the two autumn hours is meant, and takes either with its offset', () => {
  expect(resolveLocalTime('2027-10-31T02:30', paris)).toEqual({
    ok: false,
    refusal: {
      code: 'ambiguous-local-time',
      text: '2027-10-31T02:30',
      timeZone: paris,
      offsets: ['+02:00', '+01:00'],
    },
  });
  const first = resolveLocalTime('2027-10-31T02:30+02:00', paris);
  const second = resolveLocalTime('2027-10-31T02:30+01:00', paris);
  expect(second.ok && first.ok && second.value - first.value).toBe(3_600_000);
});

test('opens at the end of the spring gap, at the first of two autumn hours, and closes at the second', () => {
  const text = (date: string, role: 'opening' | 'closing') =>
    instantText(wallClockInstant(date, 150, paris, role), paris);
  expect(text('2027-03-28', 'opening')).toBe('2027-03-28T03:00:00+02:00');
  expect(text('2027-03-28', 'closing')).toBe('2027-03-28T03:00:00+02:00');
  expect(text('2027-10-31', 'opening')).toBe('2027-10-31T02:30:00+02:00');
  expect(text('2027-10-31', 'closing')).toBe('2027-10-31T02:30:00+01:00');
});

test('a minute past midnight belongs to the next date, across a change of the clock too', () => {
  expect(instantText(wallClockInstant('2027-03-27', 1_440 + 240, paris, 'closing'), paris)).toBe(
    '2027-03-28T04:00:00+02:00',
  );
  expect(instantText(wallClockInstant('2027-12-31', 1_440, paris, 'closing'), paris)).toBe(
    '2028-01-01T00:00:00+01:00',
  );
});

test('a date that has no 00:00 begins when its clock does', () => {
  expect(instantText(startOfLocalDay('2027-04-25', 'Africa/Cairo'), 'Africa/Cairo')).toBe(
    '2027-04-25T00:00:00+02:00',
  );
  expect(instantText(startOfLocalDay('2027-04-30', 'Africa/Cairo'), 'Africa/Cairo')).toBe(
    '2027-04-30T01:00:00+03:00',
  );
});

test('writes half-hour zones and the west', () => {
  const at = Date.parse('2027-01-01T00:00:00Z');
  expect(instantText(at, 'Asia/Kathmandu')).toBe('2027-01-01T05:45:00+05:45');
  expect(instantText(at, 'America/St_Johns')).toBe('2026-12-31T20:30:00-03:30');
});
