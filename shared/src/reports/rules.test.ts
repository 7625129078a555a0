import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { differencesOf } from './differences-of.ts';
import { financialAccount } from './financial-account.ts';
import { changedBoxes, missingOf } from './missing-of.ts';
import { noNarratives } from './narratives.ts';
import { reportCost } from './report-cost.ts';
import { reportDueOn, reportPeriod, reportState } from './report-period.ts';
import type { ReportFigures, ReportSubsidy } from './reports.contract.ts';

const there = { joinedOn: '2020-01-01', leftOn: null };

test('a year begins where the place joined, ends where it left, and is counted to yesterday', () => {
  expect(reportPeriod(2027, { ...there, joinedOn: '2027-03-15' }, '2028-01-01')).toEqual({
    ...{ from: '2027-03-15', to: '2027-12-31', countedTo: '2027-12-31', isOver: true },
    ...{ joinedOn: '2027-03-15', leftOn: null },
  });
  expect(reportPeriod(2027, { ...there, leftOn: '2027-06-01' }, '2027-06-01')).toMatchObject({
    ...{ to: '2027-05-31', isOver: true, leftOn: '2027-05-31' },
  });
  expect(reportPeriod(2027, there, '2027-12-31')).toMatchObject({ isOver: false, countedTo: '2027-12-30' });
  expect(reportPeriod(2027, there, '2027-01-01')).toMatchObject({ isOver: false, countedTo: null });
});

test('there is no report of a year before the place, after it, or to come', () => {
  expect(reportPeriod(2019, there, '2027-05-01')).toBeNull();
  expect(reportPeriod(2028, there, '2027-12-31')).toBeNull();
  expect(reportPeriod(2027, { ...there, leftOn: '2027-01-01' }, '2028-01-01')).toBeNull();
});

test('it is due six months after the year, and late from the day after', () => {
  expect(reportDueOn(2027)).toBe('2028-06-30');
  const at = (today: string, closedOn: string | null = null) =>
    reportState({ year: 2027, isOver: true, closedOn }, today);
  expect([at('2028-05-30'), at('2028-05-31'), at('2028-06-30'), at('2028-07-01')]).toEqual([
    ...['open', 'soon', 'soon', 'overdue'],
  ]);
  expect([at('2029-01-01', '2028-06-30'), at('2029-01-01', '2028-07-01')]).toEqual(['done', 'done-late']);
  expect(reportState({ year: 2027, isOver: false, closedOn: null }, '2027-06-01')).toBe('running');
});

const row = (key: string, more: object = {}) => ({
  ...{ key, label: key, openSeatMinutes: 600, bookedSeatMinutes: 300, usedSeatMinutes: 240, occupancy: 0.5 },
  ...{ utilisation: 0.4, bookings: 3, people: 6, newPeople: null, noShowRate: null, revenueNetCents: 9_000 },
  ...{ refusals: 0, events: 1, registrations: 8, attendees: 7 },
  ...more,
});
const subsidy = (more: Partial<ReportSubsidy> = {}): ReportSubsidy => ({
  ...{ id: '0199f0c4-0000-7000-8000-000000000001', projectName: 'P', purpose: 'Q', section: 'operating' },
  ...{ amountCents: 240_000, year: 2027, decisionReference: null, signedOn: null, startsOn: null },
  ...{ endsOn: null, example: false, targets: [], scdl: {}, missing: [] },
  ...more,
});
const figures = (more: Partial<ReportFigures> = {}): ReportFigures => ({
  year: 2027,
  place: {
    ...{ slug: 'p', name: 'P', address: null, communeName: 'Nanterre', operatorName: 'A', legalForm: null },
    ...{ siren: '123456789', example: false },
  },
  period: {
    ...{ from: '2027-01-01', to: '2027-12-31', countedTo: '2027-12-31', isOver: true },
    ...{ joinedOn: null, leftOn: null },
  },
  ...{
    definitionVersion: 1,
    total: row('total'),
    months: [row('2027-03')],
    kinds: [],
    subsidies: [subsidy()],
  },
  cost: null,
  ...more,
});

test('what differs is listed, a month that was not there too; two definitions are told apart by their versions', () => {
  expect(differencesOf(figures(), figures())).toEqual([]);
  const after = figures({
    definitionVersion: 2,
    total: row('total', { bookings: 2 }),
    months: [row('2027-03'), row('2027-04', { bookings: 1 })],
    subsidies: [],
  });
  const differences = differencesOf(figures(), after);
  expect(differences.slice(0, 3)).toEqual([
    { part: 'definition', key: '', figure: 'version', before: 1, after: 2 },
    { part: 'total', key: 'total', figure: 'bookings', before: 3, after: 2 },
    { part: 'subsidies', key: '', figure: 'amountCents', before: 240_000, after: 0 },
  ]);
  expect(differences).toContainEqual({
    ...{ part: 'month', key: '2027-04', figure: 'bookings', before: null, after: 1 },
  });
});

test('the account says what is known, and leaves the rest empty rather than at nothing', () => {
  const account = financialAccount(
    figures({
      subsidies: [
        ...[subsidy(), subsidy({ section: 'investment', amountCents: 500 }), subsidy({ year: null })],
        subsidy({ section: 'unspecified', amountCents: 700 }),
      ],
    }),
  );
  const filled = [...account.charges, ...account.products].filter(({ cents }) => cents !== null);
  expect(filled).toEqual([
    { line: '70', cents: 9_000 },
    { line: '74.department', cents: 240_000 },
  ]);
  expect(account).toMatchObject({ investmentCents: 500, unspecifiedCents: 700 });
});

test('a cost has something to divide by, or is not told', () => {
  expect(reportCost(240_000, row('total'))).toEqual({
    ...{ amountCents: 240_000, perUsedHourCents: 60_000, perBookedHourCents: 48_000, perPersonCents: 40_000 },
  });
  expect(reportCost(1, row('total', { usedSeatMinutes: 0, people: null }))).toMatchObject({
    ...{ perUsedHourCents: null, perPersonCents: null },
  });
  expect(reportCost(0, row('total'))).toBeNull();
});

test('what is missing is named: empty boxes, who runs the place, publics nobody has reported, columns', () => {
  const target = {
    metric: 'publics',
    unit: 'people',
    value: 3,
    label: 'RSA',
    actual: null,
    light: 'unknown',
  } as const;
  const lacking = figures({
    place: { ...figures().place, siren: null },
    subsidies: [subsidy({ targets: [target], missing: ['idAttribuant'] })],
  });
  expect(missingOf(lacking, { ...noNarratives, done: 'Tout.' })).toEqual([
    ...['publics', 'difficulties', 'next', 'siren', 'reported', 'scdl'],
  ]);
  expect(changedBoxes(noNarratives, { ...noNarratives, next: 'x' })).toEqual(['next']);
});

test('the same content has the same text whatever the order of its fields', () => {
  expect(canonicalText({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
});
