import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days, mondays, openSeriesTown, type SeriesTown, startsOf, told } from '../support/series.ts';

let scene: SeriesTown['scene'];
let place: SeriesTown['place'];
let alwaysOpen: SeriesTown['alwaysOpen'];
let ada: SeriesTown['ada'];
let repeat: SeriesTown['repeat'];

beforeAll(async () => {
  ({ scene, place, alwaysOpen, ada, repeat } = await openSeriesTown());
});
afterAll(() => scene?.close());

describe('the rule', () => {
  test.each([
    ['FREQ=WEEKLY', 'rrule-endless'],
    ['FREQ=DAILY;INTERVAL=2', 'rrule-endless'],
    ['FREQ=SECONDLY;COUNT=1000000', 'rrule-not-supported'],
    ['FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;COUNT=9', 'rrule-not-supported'],
    ['FREQ=YEARLY;COUNT=2', 'rrule-not-supported'],
    ['FREQ=DAILY;COUNT=1000000', 'rrule-too-long'],
    ['FREQ=DAILY;UNTIL=99991231', 'rrule-malformed'],
    ['FREQ=DAILY;UNTIL=99981231', 'rrule-too-long'],
    ['FREQ=DAILY;UNTIL=20280112', 'rrule-too-long'],
    ['FREQ=WEEKLY;COUNT=54', 'rrule-too-long'],
    ['FREQ=DAILY;INTERVAL=9999;COUNT=2', 'rrule-too-long'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'rrule-empty'],
    ['FREQ=DAILY;UNTIL=20270110', 'rrule-empty'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'rrule-misses-first-date'],
    ['every monday', 'rrule-malformed'],
    ['FREQ=WEEKLY;COUNT=2\r\nRDATE:20270105T090000Z', 'rrule-malformed'],
  ])('is refused before anything else is looked at: %j', async (rrule, code) => {
    const desk = await scene.resource(place, { units: 1 });
    const answer = await repeat(ada, mondays(desk, { rrule, onConflict: 'skip' }));
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('on the 31st leaves out the months that have none', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const series = await repeat(ada, days(desk, '2027-01-31', 'FREQ=MONTHLY;COUNT=7'));
    expect(told(series)).toEqual(
      ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31'].map((day) => `2027-${day} booked`),
    );
  });

  test.each([
    ['FREQ=MONTHLY;BYDAY=2MO,-1FR;COUNT=4', ['01-11', '01-29', '02-08', '02-26']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=6;BYMONTH=1,2;COUNT=2', ['01-08', '02-08']],
    ['FREQ=MONTHLY;BYMONTHDAY=-21;UNTIL=20270430', ['01-11', '02-08', '03-11', '04-10']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4', ['01-11', '01-17', '01-25', '01-31']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4', ['01-11', '01-24', '01-25', '02-07']],
  ])('is read as RFC 5545 means it: %s', async (rrule, dates) => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const first = `2027-${dates[0]}`;
    const body = { ...mondays(desk, { rrule }), start: `${first}T09:00`, end: `${first}T11:00` };
    expect(startsOf(await repeat(ada, body)).map((start) => start.slice(5, 10))).toEqual(dates);
  });

  test('ends with a date, that date included, or with the last instant at which a stay may begin', async () => {
    const lastOf = async (until: string) => {
      const desk = await scene.resource(place, { units: 1 });
      return startsOf(await repeat(ada, mondays(desk, { rrule: `FREQ=WEEKLY;UNTIL=${until}` }))).at(-1);
    };
    expect(await lastOf('20270125')).toBe('2027-01-25T09:00:00+01:00');
    expect(await lastOf('20270124')).toBe('2027-01-18T09:00:00+01:00');
    expect(await lastOf('20270125T080000Z')).toBe('2027-01-25T09:00:00+01:00');
    expect(await lastOf('20270125T075959Z')).toBe('2027-01-18T09:00:00+01:00');
  });

  test('may reach the same date a year later', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1, maxAdvanceDays: 500 });
    const series = await repeat(ada, days(desk, '2027-01-11', 'FREQ=DAILY;UNTIL=20280111'));
    expect([series.status, series.body.occurrences?.length]).toEqual([201, 366]);
    expect(told(series).at(-1)).toBe('2028-01-11 booked');
  });
});
