import { expect, test } from 'vitest';
import { readSubsidyForm } from './read-subsidy-form.ts';

const bare = { montant: ['35\u00a0000'], nature: ['operating'], annee: [''] };

test('what is left empty stays unknown', () => {
  const { body, missing } = readSubsidyForm(bare);
  expect(missing).toEqual([]);
  expect(body).toMatchObject({ amountCents: 3_500_000, year: null, notifiedToEu: null, agreement: null });
});

const agreed = { ...bare, signee: ['2027-01-15'], debut: ['2027-01-01'], fin: ['2027-12-31'] };

test('an agreement has all of its dates, each target a number, each public a name', () => {
  expect(readSubsidyForm({ ...agreed, fin: [''] }).missing).toEqual(['signee']);
  const rows = { objectif_genre: ['occupancy', 'publics', ''], objectif_nombre: ['62,5', '10', ''] };
  expect(readSubsidyForm({ ...agreed, ...rows }).missing).toEqual(['objectifs']);
  const named = { ...rows, objectif_public: ['', 'Étudiants', ''], objectif_id: ['', '', ''] };
  const { body, missing } = readSubsidyForm({ ...agreed, ...named });
  expect(missing).toEqual([]);
  expect(body.agreement?.targets).toEqual([
    { metric: 'occupancy', unit: 'percent', value: 62.5 },
    { metric: 'publics', unit: 'percent', value: 10, label: 'Étudiants' },
  ]);
  const numberless = { ...named, objectif_nombre: ['', '10', ''] };
  expect(readSubsidyForm({ ...agreed, ...numberless }).missing).toEqual(['objectifs']);
});

test('an instalment has a date and an amount', () => {
  const paid = { versement_le: ['2027-02-01', ''], versement_montant: ['12 500,50', '10'] };
  expect(readSubsidyForm({ ...agreed, ...paid }).missing).toEqual(['versements']);
});
