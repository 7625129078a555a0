import { expect, test } from 'vitest';
import { cancellationRules } from './cancellation-rules.ts';

const start = '2026-11-26T09:00:00+01:00';
const at = (text: string) => Date.parse(text);
const tiers = [
  { hoursBefore: 2, refundPercent: 50 },
  { hoursBefore: 24, refundPercent: 100 },
];

test('deadlines are told in order, then what is left after the last one', () => {
  expect(cancellationRules(tiers, start, at('2026-11-20T09:00:00Z'))).toEqual([
    { until: at('2026-11-25T09:00:00+01:00'), isStart: false, percent: 100 },
    { until: at('2026-11-26T07:00:00+01:00'), isStart: false, percent: 50 },
    { until: null, isStart: false, percent: 0 },
  ]);
});

test('a deadline that has passed is not told any more', () => {
  expect(cancellationRules(tiers, start, at('2026-11-26T08:00:00+01:00'))).toEqual([
    { until: null, isStart: false, percent: 0 },
  ]);
});

test('a rule that lasts to the start leaves nothing to say after it', () => {
  const rules = cancellationRules([{ hoursBefore: 0, refundPercent: 100 }], start, 0);
  expect(rules).toEqual([{ until: at(start), isStart: true, percent: 100 }]);
});
