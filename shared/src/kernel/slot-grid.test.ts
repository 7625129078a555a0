import { expect, test } from 'vitest';
import { instantText, resolveLocalTime } from './local-time.ts';
import { isOnSlotGrid, slotAtOrAfter, slotAtOrBefore } from './slot-grid.ts';

function at(text: string, timeZone: string): number {
  const read = resolveLocalTime(text, timeZone);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

test('finds the slots on either side of an instant, and the instant itself on the grid', () => {
  const nine10 = at('2027-03-01T09:10', 'Europe/Paris');
  expect(instantText(slotAtOrBefore(nine10, 30, 'Europe/Paris'), 'Europe/Paris')).toBe(
    '2027-03-01T09:00:00+01:00',
  );
  expect(instantText(slotAtOrAfter(nine10, 30, 'Europe/Paris'), 'Europe/Paris')).toBe(
    '2027-03-01T09:30:00+01:00',
  );
  const nine = at('2027-03-01T09:00', 'Europe/Paris');
  expect(slotAtOrAfter(nine, 30, 'Europe/Paris')).toBe(nine);
  expect(isOnSlotGrid(nine + 1_000, 15, 'Europe/Paris')).toBe(false);
});

test.each(['Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'])(
  '10:00 is on the hourly grid of %s in summer and winter',
  (timeZone) => {
    expect(isOnSlotGrid(at('2027-01-15T10:00', timeZone), 60, timeZone)).toBe(true);
    expect(isOnSlotGrid(at('2027-07-15T10:00', timeZone), 60, timeZone)).toBe(true);
    expect(isOnSlotGrid(at('2027-07-15T10:30', timeZone), 60, timeZone)).toBe(false);
  },
);
