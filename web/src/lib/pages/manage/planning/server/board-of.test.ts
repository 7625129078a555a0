import type { Planning } from '@escale/shared/planning';
import { expect, test } from 'vitest';
import { boardOf } from './board-of.ts';

const stay = (start: string, end: string, takenUntil = end): Planning['stays'][number] => ({
  kind: 'booking',
  id: `${start}-${end}`,
  title: 'Ada Lovelace',
  status: 'confirmed',
  resourceId: 'r',
  start,
  end,
  late: false,
  revision: 0,
  example: false,
  seats: [{ unitId: 'u', start, end, takenUntil, fixed: true }],
});

const planning = (day: Planning['days'][number], stays: Planning['stays'], asOf = day.start): Planning => ({
  asOf,
  revision: '',
  timeZone: 'Europe/Paris',
  days: [day],
  resources: [
    { id: 'r', name: 'Bureaux', kind: 'desk', allocation: 'any', slotMinutes: 30, bufferMinutes: 30 },
  ],
  groups: [{ name: 'Bureaux', kind: 'desk', units: [{ id: 'u', label: 'B1', resourceIds: ['r'] }] }],
  stays,
});

const monday = {
  date: '2027-09-06',
  start: '2027-09-06T00:00:00+02:00',
  end: '2027-09-07T00:00:00+02:00',
  open: [{ start: '2027-09-06T09:00:00+02:00', end: '2027-09-06T18:00:00+02:00' }],
};
const laneOf = (plan: Planning) => boardOf(plan).groups[0]?.rows[0]?.lanes[0];

test('what is free begins where the buffer ends, and never in the past', () => {
  const plan = planning(
    monday,
    [stay('2027-09-06T10:00:00+02:00', '2027-09-06T12:00:00+02:00', '2027-09-06T12:30:00+02:00')],
    '2027-09-06T09:20:00+02:00',
  );
  expect(laneOf(plan)?.free).toEqual([
    { from: 570, to: 600, start: '2027-09-06T09:30' },
    { from: 750, to: 1080, start: '2027-09-06T12:30' },
  ]);
});

test('a stay of several days runs through the day and says so; it draws no night', () => {
  const plan = planning(monday, [stay('2027-09-03T09:00:00+02:00', '2027-09-09T18:00:00+02:00')]);
  expect(laneOf(plan)?.bars[0]).toMatchObject({ from: 0, to: 1440, starts: null, ends: null });
  expect(boardOf(plan)).toMatchObject({ firstHour: 9, hours: 9 });
});

test('on the day of 25 hours the hours that come after the change stand where they are', () => {
  const sunday = {
    date: '2027-10-31',
    start: '2027-10-31T00:00:00+02:00',
    end: '2027-11-01T00:00:00+01:00',
    open: [{ start: '2027-10-31T09:00:00+01:00', end: '2027-10-31T18:00:00+01:00' }],
  };
  const board = boardOf(planning(sunday, [stay('2027-10-31T10:00:00+01:00', '2027-10-31T11:00:00+01:00')]));
  expect(board.groups[0]?.rows[0]?.lanes[0]?.bars[0]).toMatchObject({
    from: 660,
    to: 720,
    starts: 600,
    ends: 660,
  });
  expect(board.days[0]?.ticks[0]).toEqual({ at: 600, wall: 540 });
});
