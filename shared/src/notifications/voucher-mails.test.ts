import { expect, test } from 'vitest';
import { composeEndingMail } from './voucher-mails.ts';

const origin = 'https://escale.example';
const facts = { name: 'Coup de pouce', unit: 'day', partsLeft: 5, endsOn: '2027-11-30' } as const;

test('what is left on a voucher is said in days or hours, and the subject says nothing of its name', () => {
  const french = { name: 'Camille', locale: 'fr', origin } as const;
  const { subject, text, html } = composeEndingMail(french, facts);
  expect(subject).toBe('Votre bon se termine bientôt');
  for (const part of ['2,5\u00a0jours', 'mardi 30 novembre 2027'])
    for (const form of [text, html]) expect(form).toContain(part);
  expect(composeEndingMail(french, { ...facts, partsLeft: 1 }).text).toContain('0,5\u00a0jour\n');
  const english = composeEndingMail({ ...french, locale: 'en' }, { ...facts, unit: 'hour', partsLeft: 270 });
  for (const part of ['4\u00a0h\u00a030', 'Tuesday 30 November 2027', `${origin}/en/mon-escale/bons`])
    expect(english.text).toContain(part);
});
