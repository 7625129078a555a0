import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { dayMs, hourMs } from './interval.ts';
import { addDays } from './local-date.ts';
import { instantText, resolveLocalTime, startOfLocalDay, wallClockInstant } from './local-time.ts';

const paris = 'Europe/Paris';
const zones = fc.constantFrom(paris, 'America/St_Johns', 'Australia/Lord_Howe', 'Antarctica/Troll', 'UTC');
const seconds = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1_000, max: Date.UTC(2037, 11, 31) / 1_000 })
  .map((second) => second * 1_000);

/** Last Sunday of the month, by hand: the European rule of 01:00 UTC. */
function changeOf(year: number, month: 3 | 10): DateTime {
  const last = DateTime.utc(year, month, 31, 1);
  return last.minus({ days: last.weekday % 7 });
}

const years = Array.from({ length: 2037 - 2024 + 1 }, (_, i) => 2024 + i);

test('an instant written with its offset is read back as the same instant', () => {
  fc.assert(
    fc.property(seconds, zones, (at, timeZone) => {
      expect(resolveLocalTime(instantText(at, timeZone), timeZone)).toEqual({ ok: true, value: at });
    }),
  );
});

test('a local time without an offset is either one instant, or refused for a change of the clock', () => {
  fc.assert(
    fc.property(seconds, zones, (at, timeZone) => {
      const local = instantText(at, timeZone).slice(0, 19);
      const read = resolveLocalTime(local, timeZone);
      if (read.ok) expect(instantText(read.value, timeZone).slice(0, 19)).toBe(local);
      else expect(read.refusal.code).toBe('ambiguous-local-time');
    }),
  );
});

test.each(years)('%i: every minute of the two changes in Paris is what the clock says', (year) => {
  const spring = changeOf(year, 3).toMillis();
  const autumn = changeOf(year, 10).toMillis();
  const springDate = changeOf(year, 3).toISODate() ?? '';
  const autumnDate = changeOf(year, 10).toISODate() ?? '';
  for (let minute = 0; minute < 1_440; minute++) {
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const inChange = minute >= 120 && minute < 180;
    const inSpring = resolveLocalTime(`${springDate}T${clock}`, paris);
    const inAutumn = resolveLocalTime(`${autumnDate}T${clock}`, paris);
    expect(inSpring.ok ? 'exists' : inSpring.refusal.code).toBe(
      inChange ? 'nonexistent-local-time' : 'exists',
    );
    expect(inAutumn.ok ? 'exists' : inAutumn.refusal.code).toBe(inChange ? 'ambiguous-local-time' : 'exists');
    if (!inChange) continue;
    expect(wallClockInstant(springDate, minute, paris, 'opening')).toBe(spring);
    const first = wallClockInstant(autumnDate, minute, paris, 'opening');
    expect(wallClockInstant(autumnDate, minute, paris, 'closing') - first).toBe(hourMs);
    expect(first).toBeLessThan(autumn);
  }
  const dayLength = (date: string) => startOfLocalDay(addDays(date, 1), paris) - startOfLocalDay(date, paris);
  expect(dayLength(springDate)).toBe(dayMs - hourMs);
  expect(dayLength(autumnDate)).toBe(dayMs + hourMs);
});

test('agrees with luxon on the start of any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000 }), zones, (days, timeZone) => {
      const date = addDays('2000-01-01', days);
      const expected = DateTime.fromISO(date, { zone: timeZone }).startOf('day').toMillis();
      expect(startOfLocalDay(date, timeZone)).toBe(expected);
    }),
  );
});
