import { expect, test } from 'vitest';
import { checkAgreement } from './check-agreement.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { elapsedOf } from './elapsed-of.ts';
import { lightForDepartment, lightOf } from './light-of.ts';
import { needsAgreement } from './needs-agreement.ts';
import { type Published, scdlRow } from './scdl-row.ts';
import type { AgreementWish } from './subsidies.contract.ts';
import { totalBySection } from './total-by-section.ts';

test('what no source assigns to a section stays apart, and the whole is their sum', () => {
  const totals = totalBySection([
    { section: 'operating', amountCents: 18_500_000 },
    { section: 'investment', amountCents: 8_240_800 },
    { section: 'unspecified', amountCents: 15_083_300 },
  ]);
  expect(totals).toEqual({
    operating: 18_500_000,
    investment: 8_240_800,
    unspecified: 15_083_300,
    all: 41_824_100,
  });
});

test('an agreement is needed above 23,000 €, not at it', () => {
  expect([2_300_000, 2_300_001].map(needsAgreement)).toEqual([false, true]);
});

test('data is due three months after the signature, the report six after the period, both to the day', () => {
  const dates = { signedOn: '2026-11-30', endsOn: '2027-12-31', publishedOn: null, reportReceivedOn: null };
  const states = (today: string, more = {}) =>
    deadlinesOf({ ...dates, ...more }, today).map(({ dueOn, state }) => [dueOn, state]);
  expect(states('2026-12-01')).toEqual([
    ['2027-02-28', 'open'],
    ['2028-06-30', 'open'],
  ]);
  expect(states('2027-01-29').map(([, state]) => state)).toEqual(['soon', 'open']);
  expect(states('2027-02-28').map(([, state]) => state)).toEqual(['soon', 'open']);
  expect(states('2027-03-01').map(([, state]) => state)).toEqual(['overdue', 'open']);
  const done = { publishedOn: '2027-03-01', reportReceivedOn: '2028-06-30' };
  expect(states('2029-01-01', done).map(([, state]) => state)).toEqual(['done-late', 'done']);
});

test('the part of a period that is over counts whole days', () => {
  const year = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
  expect(elapsedOf(year, '2027-01-01')).toEqual({ elapsed: 0, until: null });
  expect(elapsedOf(year, '2027-01-02')).toEqual({ elapsed: 1 / 365, until: '2027-01-01' });
  expect(elapsedOf(year, '2028-01-01')).toEqual({ elapsed: 1, until: '2027-12-31' });
});

test('a share is held against the target, a count against what is due by now', () => {
  const share = { value: 60, unit: 'percent' } as const;
  expect([60, 59.9, 54, 53.9].map((actual) => lightOf(share, actual, 0.5))).toEqual([
    'on-track',
    'close',
    'close',
    'late',
  ]);
  const events = { value: 10, unit: 'events' } as const;
  expect([5, 4].map((actual) => lightOf(events, actual, 0.59))).toEqual(['on-track', 'late']);
  expect(lightOf({ value: 1, unit: 'events' }, 0, 0.99)).toBe('on-track');
  expect(lightOf({ value: 1, unit: 'events' }, 0, 1)).toBe('late');
  expect([lightOf(share, 0, 0.08), lightOf(share, null, 1)]).toEqual(['too-early', 'unknown']);
});

test('the department is shown that a target is late two weeks after the place was told', () => {
  const shown = (today: string) => lightForDepartment('late', '2027-03-01', today);
  expect([shown('2027-03-14'), shown('2027-03-15')]).toEqual(['told-to-place', 'late']);
  expect(lightForDepartment('late', null, '2027-03-15')).toBe('told-to-place');
  expect(lightForDepartment('close', null, '2027-03-15')).toBe('close');
});

const known: Published = {
  grantorName: 'Département des Hauts-de-Seine',
  grantorSiret: '12345678901234',
  signedOn: '2027-01-15',
  decisionReference: null,
  beneficiaryName: 'Une association',
  beneficiarySiret: '98765432109876',
  purpose: 'Espace de travail partagé',
  amountCents: 3_240_850,
  nature: 'cash',
  instalmentDates: ['2027-09-01', '2027-02-01'],
  raeId: null,
  notifiedToEu: false,
};

test('a row of essential data says which required columns are missing, and fills none by guess', () => {
  const { cells, missing } = scdlRow(known);
  expect(missing).toEqual([]);
  expect(cells).toMatchObject({
    montant: '32408.5',
    conditionsVersement: 'échelonné',
    datesPeriodeVersement: '2027-02-01/2027-09-01',
    notificationUE: 'non',
  });
  const bare = { ...known, signedOn: null, nature: null, instalmentDates: [], notifiedToEu: null };
  expect(scdlRow(bare).missing).toEqual([
    'dateConvention',
    'nature',
    'conditionsVersement',
    'datesPeriodeVersement',
    'notificationUE',
  ]);
  expect(scdlRow(bare).cells.nature).toBeNull();
});

test('an agreement says its targets in units that fit, and pays no more than was given', () => {
  const agreed: AgreementWish = {
    signedOn: '2027-01-15',
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    targets: [{ metric: 'occupancy', value: 60, unit: 'percent' }],
    instalments: [{ dueOn: '2027-02-01', amountCents: 3_000_000 }],
  };
  const judged = (more: Partial<AgreementWish>) => {
    const result = checkAgreement({ ...agreed, ...more }, 3_000_000);
    return result.ok ? 'ok' : result.refusal;
  };
  const target = (more: object) => ({
    targets: [{ ...agreed.targets[0], ...more } as AgreementWish['targets'][0]],
  });
  expect(judged({})).toBe('ok');
  expect(judged(target({ unit: 'people' }))).toMatchObject({ code: 'target-unclear', reason: 'unit' });
  expect(judged(target({ value: 101 }))).toMatchObject({ reason: 'above-100-percent' });
  expect(judged(target({ metric: 'publics' }))).toMatchObject({ reason: 'no-group' });
  expect(judged(target({ reported: { value: 1, on: '2027-02-01' } }))).toMatchObject({
    reason: 'not-by-hand',
  });
  expect(judged({ endsOn: '2026-12-31' })).toMatchObject({ code: 'range-backwards' });
  expect(judged({ endsOn: '2030-02-30' })).toMatchObject({ code: 'malformed-date' });
  expect(judged({ endsOn: '2031-01-01' })).toMatchObject({ code: 'range-too-long' });
  const more = [{ dueOn: '2027-02-01', amountCents: 3_000_001 }];
  expect(judged({ instalments: more })).toMatchObject({ code: 'instalments-above-amount' });
});
