import { expect, test } from 'vitest';
import { type BookingRules, checkBookingRules } from './booking-rules.ts';
import type { RuleVariation } from './rule-variation.ts';
import { rulesInForce } from './rules-in-force.ts';
import { usualRules } from './usual-rules.ts';

const says = (said: Partial<RuleVariation>): RuleVariation => ({
  audience: 'standard',
  formula: null,
  validFrom: '2027-01-01',
  minMinutes: null,
  maxMinutes: null,
  minNoticeMinutes: null,
  maxAdvanceDays: null,
  maxStaysAhead: null,
  ...said,
});
const rules: BookingRules = { ...usualRules({ kind: 'desk' }), maxAdvanceDays: 30, maxStaysAhead: 2 };
const under = (variations: RuleVariation[], asked: Partial<Parameters<typeof rulesInForce>[1]> = {}) =>
  rulesInForce({ ...rules, variations }, { date: '2027-03-05', formula: 'hour', audiences: [], ...asked });

test('a rule counts for stays that begin on its date or later, and the newest one replaces the others', () => {
  const dated = [
    says({ maxAdvanceDays: 60, maxStaysAhead: 5 }),
    says({ validFrom: '2027-04-01', maxAdvanceDays: 14 }),
  ];
  expect(under(dated, { date: '2026-12-31' }).maxAdvanceDays).toBe(30);
  expect(under(dated).maxAdvanceDays).toBe(60);
  expect(under(dated, { date: '2027-04-01' })).toMatchObject({ maxAdvanceDays: 14, maxStaysAhead: 2 });
});

test('what is said of a formula goes before what is said of all, and leaves the rest', () => {
  const both = [
    says({ maxAdvanceDays: 60, minNoticeMinutes: 60 }),
    says({ formula: 'month', maxAdvanceDays: 200 }),
  ];
  expect(under(both, { formula: 'month' })).toMatchObject({ maxAdvanceDays: 200, minNoticeMinutes: 60 });
  expect(under(both, { formula: 'day' })).toMatchObject({ maxAdvanceDays: 60, minNoticeMinutes: 60 });
});

test('an audience is held to the easier of its rule and that for everybody, and nobody else is', () => {
  const own = [
    says({ audience: 'member', maxAdvanceDays: 90, minNoticeMinutes: 120, maxStaysAhead: 0 }),
    says({ audience: 'solidarity', maxAdvanceDays: 7 }),
  ];
  expect(under(own)).toMatchObject({ maxAdvanceDays: 30, maxStaysAhead: 2 });
  expect(under(own, { audiences: ['member'] })).toMatchObject({
    maxAdvanceDays: 90,
    minNoticeMinutes: 0,
    maxStaysAhead: 0,
  });
  expect(under(own, { audiences: ['solidarity'] }).maxAdvanceDays).toBe(30);
  expect(under(own, { audiences: ['solidarity', 'member'] }).maxAdvanceDays).toBe(90);
});

test.each([
  [[says({ validFrom: '2027-02-30', maxStaysAhead: 1 })], { code: 'malformed-date', variation: 1 }],
  [[says({})], { code: 'rule-variation-empty', variation: 1 }],
  [
    [says({ maxStaysAhead: 1 }), says({ maxStaysAhead: 2 })],
    { code: 'rule-variation-repeated', variation: 2 },
  ],
  [[says({ minMinutes: 45 })], { code: 'booking-rule-off-slot-grid', field: 'minMinutes', variation: 1 }],
  [
    [says({ maxMinutes: 30 }), says({ formula: 'day', minMinutes: 60_000 })],
    { code: 'minimum-above-maximum', variation: 2 },
  ],
  [
    [says({ maxAdvanceDays: 2_000 })],
    { code: 'booking-rule-out-of-range', field: 'maxAdvanceDays', variation: 1 },
  ],
] as const)('a rule that cannot be is told by its number: %j', (variations, refusal) => {
  const checked = checkBookingRules({ ...rules, variations: [...variations] });
  expect(checked.ok ? null : checked.refusal).toMatchObject(refusal);
});
