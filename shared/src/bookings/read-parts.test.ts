import { describe, expect, test } from 'vitest';
import { bookingRuleLimits } from '../resources/index.ts';
import { type AskedPart, readParts } from './read-parts.ts';
import type { StayContext } from './stay.ts';

const nineToSix = [{ startMinute: 540, endMinute: 1_080 }];
const context: StayContext = {
  calendar: {
    timeZone: 'Europe/Paris',
    weeks: [
      {
        validFrom: '2020-01-01',
        halfDaySplitMinute: 780,
        closesOnPublicHolidays: false,
        weekly: { 1: nineToSix, 2: nineToSix, 3: nineToSix, 4: nineToSix, 5: nineToSix, 6: [], 7: [] },
      },
    ],
    exceptions: new Map(),
    publicHolidays: new Set(),
  },
  rules: {
    ...bookingRuleLimits,
    slotMinutes: 30,
    minMinutes: 30,
    minNoticeMinutes: 0,
    requiresApproval: false,
    requiresTraining: false,
    variations: [],
  },
  now: Date.parse('2027-09-01T08:00:00+02:00'),
};
const part = (start: string, end: string, placeId = 'here'): AskedPart => ({
  start: `2027-09-${start}`,
  end: `2027-09-${end}`,
  placeId,
  context,
});
const unclear = { ok: false, refusal: { code: 'stay-form-unclear', unexpected: ['parts'] } };

describe('parts of a stay', () => {
  test('follow each other without a gap', () => {
    const read = readParts([part('06T09:00', '06T12:00'), part('06T12:00', '06T18:00')]);
    expect(read).toMatchObject({ ok: true, value: [{}, {}] });
  });

  test('may leave out a night and a weekend, when the place is closed', () => {
    const read = readParts([part('03T09:00', '03T18:00'), part('06T09:00', '06T12:00')]);
    expect(read.ok).toBe(true);
  });

  test('leave out no hour in which the place is open', () => {
    expect(readParts([part('06T09:00', '06T12:00'), part('06T12:30', '06T18:00')])).toMatchObject(unclear);
    expect(readParts([part('03T09:00', '03T17:30'), part('06T09:00', '06T12:00')])).toMatchObject(unclear);
  });

  test('leave time to get to another place', () => {
    expect(readParts([part('06T09:00', '06T12:00'), part('06T13:00', '06T18:00', 'there')]).ok).toBe(true);
  });

  test('never overlap, wherever they are', () => {
    for (const placeId of ['here', 'there'])
      expect(readParts([part('06T09:00', '06T12:30'), part('06T12:00', '06T18:00', placeId)])).toMatchObject(
        unclear,
      );
  });

  test('keep to the grid and the hours of their space, each of them', () => {
    expect(readParts([part('06T09:00', '06T12:00'), part('06T12:00', '06T19:00')])).toMatchObject({
      refusal: { code: 'outside-opening-hours' },
    });
    expect(readParts([part('06T09:00', '06T12:10'), part('06T12:10', '06T18:00')])).toMatchObject({
      refusal: { code: 'off-slot-grid' },
    });
  });
});
