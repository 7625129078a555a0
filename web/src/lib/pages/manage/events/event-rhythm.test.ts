import { expect, test } from 'vitest';
import { ruleOf } from './event-rhythm.ts';

test('the same day of the week is counted from the first of the month, a fifth one from its end', () => {
  expect(ruleOf('jour', 6, '2027-09-21T18:00')).toBe('FREQ=MONTHLY;BYDAY=3TU;COUNT=6');
  expect(ruleOf('jour', 6, '2027-09-30T18:00')).toBe('FREQ=MONTHLY;BYDAY=-1TH;COUNT=6');
  expect(ruleOf('une', 6, '2027-09-30T18:00')).toBeUndefined();
});
