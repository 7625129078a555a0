import { describe, expect, test } from 'vitest';
import { readRrule } from './read-rrule.ts';

const codeOf = (text: string) => {
  const read = readRrule(text);
  return read.ok ? 'read' : read.refusal.code;
};

describe('a rule', () => {
  test('is read with its end apart, in any order and in any case', () => {
    expect(readRrule('RRULE:byday=mo,we;COUNT=010;freq=WEEKLY')).toEqual({
      ok: true,
      value: { parts: 'BYDAY=MO,WE;FREQ=WEEKLY', end: { count: 10 } },
    });
  });

  test.each([
    ['20271231', { date: '2027-12-31', time: null, isUtc: false }],
    ['20271231T080000Z', { date: '2027-12-31', time: '08:00:00', isUtc: true }],
    ['20271231T080000', { date: '2027-12-31', time: '08:00:00', isUtc: false }],
  ])('may end with a date, an instant or a local time: %s', (until, expected) => {
    expect(readRrule(`FREQ=DAILY;UNTIL=${until}`)).toEqual({
      ok: true,
      value: { parts: 'FREQ=DAILY', end: { until: expected } },
    });
  });

  test.each([
    'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2',
    'FREQ=MONTHLY;BYDAY=+2TU,MO;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=1,-1,31;COUNT=2',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
    'FREQ=DAILY;BYMONTH=1,12;BYMONTHDAY=1;COUNT=2',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=2',
  ])('is taken: %s', (text) => {
    expect(codeOf(text)).toBe('read');
  });

  test.each(['FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=3', 'FREQ=MONTHLY;BYMONTHDAY=31'])(
    'without an end is refused: %s',
    (text) => {
      expect(codeOf(text)).toBe('rrule-endless');
    },
  );

  test.each([
    'FREQ=SECONDLY;COUNT=2',
    'FREQ=MINUTELY;COUNT=2',
    'FREQ=HOURLY;COUNT=2',
    'FREQ=YEARLY;COUNT=2',
    'FREQ=DAILY;BYHOUR=9,10;COUNT=2',
    'FREQ=DAILY;BYMINUTE=0,1,2,3;COUNT=2',
    'FREQ=MONTHLY;RSCALE=CHINESE;SKIP=FORWARD;COUNT=2',
    'FREQ=DAILY;BYYEARDAY=100;COUNT=2',
  ])('that repeats otherwise than by days is refused: %s', (text) => {
    expect(codeOf(text)).toBe('rrule-not-supported');
  });

  test.each([
    '',
    ';',
    'FREQ',
    'FREQ=',
    'FREQ=SOMETIMES;COUNT=2',
    'COUNT=2',
    'FREQ=DAILY;;COUNT=2',
    'FREQ=DAILY;COUNT=2;',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=1.5',
    'FREQ=DAILY;COUNT=1e3',
    'FREQ=DAILY;COUNT=2=3',
    'FREQ=DAILY;COUNT=2;COUNT=2',
    'FREQ=DAILY;COUNT=2;UNTIL=20270101',
    'FREQ=DAILY;INTERVAL=0;COUNT=2',
    'FREQ=DAILY;UNTIL=20270230',
    'FREQ=DAILY;UNTIL=2027-01-01',
    'FREQ=DAILY;UNTIL=20270101T250000Z',
    'FREQ=WEEKLY;BYDAY=1MO;COUNT=2',
    'FREQ=WEEKLY;BYMONTHDAY=3;COUNT=2',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
    'FREQ=WEEKLY;BYDAY=;COUNT=2',
    'FREQ=MONTHLY;BYDAY=6MO;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=2',
    'FREQ=MONTHLY;BYMONTH=13;COUNT=2',
    'FREQ=MONTHLY;BYSETPOS=1;COUNT=2',
    'FREQ=DAILY;COUNT=2\nRDATE:20270105T090000Z',
    'DTSTART:20270101T090000Z\nRRULE:FREQ=DAILY;COUNT=2',
    'FREQ=DAILY;X-PART=1;COUNT=2',
    'FREQ=DAILY;__PROTO__=1;COUNT=2',
  ])('that RFC 5545 does not know is refused: %j', (text) => {
    expect(codeOf(text)).toBe('rrule-malformed');
  });

  test('is quoted in part only, however long it is', () => {
    const read = readRrule(`FREQ=${'X'.repeat(400)}`);
    expect(read).toEqual({
      ok: false,
      refusal: { code: 'rrule-malformed', part: `FREQ=${'X'.repeat(59)}` },
    });
  });
});
