import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date, decimal, email, moment, whole, yesOrNo } from './fields.ts';
import { writeCell } from './write-cell.ts';

const said = (read: { ok: boolean; value?: unknown; refusal?: { code: string } }) =>
  read.ok ? read.value : read.refusal?.code;

test('dates are read in French and in ISO, and a day before its month', () => {
  expect(
    ['31/12/2027', '2027-12-31', '31.12.2027', '31-12-27', '1/2/2027'].map((cell) => said(date(cell))),
  ).toEqual(['2027-12-31', '2027-12-31', '2027-12-31', '2027-12-31', '2027-02-01']);
  expect(
    ['12/31/2027', '2027-13-01', '30/02/2027', '29/02/2027', 'lundi', '0/1/2027'].map((cell) =>
      said(date(cell)),
    ),
  ).toEqual(['no-such-month', 'no-such-month', 'no-such-day', 'no-such-day', 'not-a-date', 'no-such-day']);
});

test('a time may be written as people write it, and its offset is kept', () => {
  const cells = [
    '06/09/2027 9h',
    '06/09/2027 à 09:30',
    '2027-09-06T09:00:00+02:00',
    '6/9/2027 9h05',
    '2027-09-06 09:00Z',
  ];
  expect(cells.map((cell) => said(moment(cell)))).toEqual([
    '2027-09-06T09:00',
    '2027-09-06T09:30',
    '2027-09-06T09:00:00+02:00',
    '2027-09-06T09:05',
    '2027-09-06T09:00Z',
  ]);
  expect(
    ['06/09/2027', '06/09/2027 25:00', '06/13/2027 09:00', 'demain'].map((cell) => said(moment(cell))),
  ).toEqual(['time-missing', 'no-such-time', 'no-such-month', 'not-a-moment']);
});

test('amounts take commas, points and spaces, and nothing is rounded without a word', () => {
  const cents = decimal(2, 100_000_000);
  expect(
    ['12,50', '12.5', '1 012,50 €', '1\u202F012,50\u00A0€', '0', '16'].map((cell) => said(cents(cell))),
  ).toEqual([1_250, 1_250, 101_250, 101_250, 0, 1_600]);
  expect(['12,505', '-3', '1.012,50', 'gratuit', '', '2000000'].map((cell) => said(cents(cell)))).toEqual([
    'too-precise',
    'not-an-amount',
    'not-an-amount',
    'not-an-amount',
    'not-an-amount',
    'out-of-range',
  ]);
});

test('what is taken out is read back as it was', () => {
  const cents = decimal(2, 100_000_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.constantFrom('fr' as const, 'en' as const),
      (amount, lang) => {
        expect(said(cents(writeCell.decimal(amount, lang)))).toBe(amount);
      },
    ),
  );
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom('fr' as const, 'en' as const), (day, lang) => {
      const iso = day.toISOString().slice(0, 10);
      expect(said(date(writeCell.date(iso, lang)))).toBe(iso);
    }),
  );
});

test('no cell, whatever it holds, breaks a reader', () => {
  const fields = [date, moment, email, yesOrNo, whole(0, 10), decimal(2, 100)];
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (cell) => {
      for (const field of fields) expect(typeof field(cell).ok).toBe('boolean');
    }),
  );
});
