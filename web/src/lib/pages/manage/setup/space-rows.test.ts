import type { RuleVariation, SetUpResource } from '@escale/shared/resources';
import { expect, test } from 'vitest';
import { format } from '#lib/messages/format.ts';
import type { Lang } from '#lib/messages/lang.ts';
import { manageWordsOf } from '#lib/messages/manage.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { spaceErrors } from './space-errors.ts';
import { spaceRows } from './space-rows.ts';

const nothing = {
  minMinutes: null,
  maxMinutes: null,
  minNoticeMinutes: null,
  maxAdvanceDays: null,
  maxStaysAhead: null,
};
const forMembers: RuleVariation = {
  ...nothing,
  audience: 'member',
  formula: null,
  validFrom: '2027-01-01',
  maxMinutes: 2_880,
  maxStaysAhead: 3,
};
const space = {
  name: 'Atelier',
  capacity: null,
  slotMinutes: 30,
  minMinutes: 60,
  maxMinutes: 1_440,
  minNoticeMinutes: 0,
  bufferMinutes: 0,
  maxAdvanceDays: 365,
  maxStaysAhead: 0,
  requiresApproval: false,
  requiresTraining: false,
  variations: [forMembers],
  cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
  qualities: [],
} as Partial<SetUpResource> as SetUpResource;

/** The form as it shows that space, with a last row to fill; `24 heures` is the same as one day. */
const typed = {
  name: ['Atelier'],
  slot: ['30'],
  horizon: ['365'],
  quota: ['0'],
  min: ['1'],
  'min-unite': ['heures'],
  max: ['24'],
  'max-unite': ['heures'],
  notice: ['0'],
  buffer: ['0'],
  hours: ['24', ''],
  percent: ['100', ''],
  'public-1': ['member'],
  'formule-1': [''],
  'des-1': ['2027-01-01'],
  'max-1': ['2'],
  'max-1-unite': ['jours'],
  'quota-1': ['3'],
  'public-2': ['standard'],
  'formule-2': [''],
  'des-2': ['2026-12-01'],
};

const saidIn = async (lang: Lang) => ({
  manage: await manageWordsOf(lang),
  words: await wordsOf(lang),
  format: format(lang),
});
const differing = async (more: Record<string, string[]>, lang: Lang = 'fr') =>
  spaceRows(space, { ...typed, ...more }, await saidIn(lang)).filter(({ now, yours }) => now !== yours);

test('of a space that two have changed, what both say the same is no difference', async () => {
  expect(await differing({})).toEqual([]);
  const [approval, tiers] = await differing({ approval: ['1'], percent: ['50', ''] });
  expect(approval).toEqual({ label: 'Chaque demande attend votre accord', now: 'non', yours: 'oui' });
  expect([tiers?.now, tiers?.yours]).toEqual(['24 h → 100 %', '24 h → 50 %']);
});

test('a special rule that somebody else has made or changed is said in words, and so is one that goes', async () => {
  const stands = 'Durée la plus longue\u00a0: 2\u00a0jours · Séjours à venir par personne, au plus\u00a0: 3';
  const label = 'Pour les membres, toutes les formules, séjours à partir du 1er janvier 2027';
  expect(await differing({ 'oter-1': ['1'] })).toEqual([{ label, now: stands, yours: '' }]);
  expect(await differing({ 'quota-1': [''], 'max-1': ['1'] })).toEqual([
    { label, now: stands, yours: 'Durée la plus longue\u00a0: 1\u00a0jour' },
  ]);
  expect(await differing({ 'formule-2': ['day'], 'horizon-2': ['90'] }, 'en')).toEqual([
    {
      label: 'Everybody, day, stays from 1 December 2026',
      now: '',
      yours: 'Bookable how many days ahead: 90',
    },
  ]);
});

test('what is wrong with a special rule is told at its row, however many rows before it say nothing', async () => {
  const { manage } = await saidIn('fr');
  const problem = {
    type: '',
    title: '',
    status: 422,
    code: 'minimum-above-maximum',
    detail: '',
    requestId: '',
  };
  const rows = { ...typed, 'oter-1': ['1'], 'min-2': ['10'], 'min-2-unite': ['jours'] };
  const inRow = { ...problem, variation: 1 };
  expect(spaceErrors(inRow, rows, manage)).toEqual([
    {
      text: 'Règle particulière 2\u00a0: la durée la plus courte dépasse la plus longue.',
      field: 'min-2',
    },
  ]);
  const malformed = {
    ...problem,
    code: 'malformed-request',
    errors: [{ field: 'body.variations.0.validFrom' }],
  };
  expect(spaceErrors(malformed, rows, manage)).toMatchObject([{ field: 'des-2' }]);
  expect(spaceErrors(problem, typed, manage)).toMatchObject([{ field: 'min' }]);
});
