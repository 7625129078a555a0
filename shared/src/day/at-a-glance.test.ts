import { expect, test } from 'vitest';
import { atAGlance, soonAfter } from './at-a-glance.ts';
import type { DaySchema, DayStay } from './day.contract.ts';

const at = (time: string) => `2027-09-06T${time}:00+02:00`;

const stay = (id: string, from: string, to: string, more: Partial<DayStay> = {}): DayStay => ({
  id,
  reference: id,
  status: 'confirmed',
  who: id,
  phone: null,
  isFirstVisit: false,
  isExample: false,
  resourceId: 'r',
  resourceName: 'Open space',
  resourceKind: 'desk',
  start: at(from),
  end: at(to),
  clearedAt: null,
  quantity: 1,
  units: [],
  total: 1_600,
  currency: 'EUR',
  isPaidByPass: false,
  isPaidByVoucher: false,
  note: null,
  checkInFrom: null,
  arrivedAt: null,
  deadline: null,
  isOffer: false,
  releasedAt: null,
  ...more,
});

const glance = (now: string, stays: DayStay[], usesCheckIn = true) => {
  const day: DaySchema = {
    date: '2027-09-06',
    today: '2027-09-06',
    now: at(now),
    timeZone: 'Europe/Paris',
    open: [],
    spaces: [],
    usesCheckIn,
    releaseMinutes: null,
    stays,
    requests: [],
    events: [],
    closures: [],
  };
  const { soonUntil: _, ...lists } = atAGlance(day);
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(({ id }) => id)]));
};

test('looks to the half hour that lies three quarters of an hour ahead, or a little more', () => {
  const shown = (time: string) => new Date(soonAfter(Date.parse(at(time)))).toISOString().slice(11, 16);
  expect([shown('09:40'), shown('09:45'), shown('09:46')]).toEqual(['08:30', '08:30', '09:00']);
});

test('tells late from early, those who are there from those who leave, and rooms to turn round', () => {
  const stays = [
    stay('late', '09:00', '13:00'),
    stay('soon', '10:00', '18:00'),
    stay('afternoon', '14:00', '18:00'),
    stay('there', '09:00', '18:00', { status: 'checked_in' }),
    stay('meeting', '09:00', '10:00', { status: 'checked_in', clearedAt: at('10:30') }),
    stay('absent', '08:30', '09:30', { status: 'no_show', clearedAt: at('10:00') }),
    stay('over', '08:30', '09:30', { status: 'completed', clearedAt: at('09:30') }),
    stay('held', '10:00', '11:00', { status: 'held', deadline: at('09:55') }),
  ];
  expect(glance('09:40', stays)).toEqual({
    late: ['late'],
    starting: ['soon'],
    expected: ['late', 'soon', 'afternoon'],
    present: ['there', 'meeting'],
    leaving: ['meeting'],
    turning: ['meeting'],
    missed: ['absent'],
  });
});

test('where nobody checks in, nobody is late: who has begun is there', () => {
  expect(glance('09:40', [stay('begun', '09:00', '13:00')], false)).toMatchObject({
    late: [],
    expected: [],
    present: ['begun'],
  });
});
