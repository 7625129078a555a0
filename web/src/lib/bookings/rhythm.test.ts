import { expect, test } from 'vitest';
import { repetitionIn, rruleOf } from './rhythm.ts';

const rule = (query: string) => rruleOf(repetitionIn(new URLSearchParams(query)));

test('a repetition in plain words is a rule of RFC 5545', () => {
  expect(rule('rythme=semaine&fois=6')).toBe('FREQ=WEEKLY;COUNT=6');
  expect(rule('rythme=quinzaine&fois=3')).toBe('FREQ=WEEKLY;INTERVAL=2;COUNT=3');
  expect(rule('rythme=ouvres&fois=10')).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10');
});

test('a last date wins over a number of times', () => {
  expect(rule('rythme=mois&fois=6&jusque=2027-06-30')).toBe('FREQ=MONTHLY;UNTIL=20270630');
});

test('an address that makes no sense repeats four weeks', () => {
  expect(rule('rythme=toujours&fois=1e9&jusque=demain')).toBe('FREQ=WEEKLY;COUNT=4');
});
