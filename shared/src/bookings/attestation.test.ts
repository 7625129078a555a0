import { expect, test } from 'vitest';
import { type AttendedStay, attestationOf } from './attestation.ts';

const stay: AttendedStay = {
  reference: '7K3M-9QXT',
  memberName: 'Ada Lovelace',
  placeName: 'Le Lieu',
  address: '1 rue du Test, 92000 Nanterre',
  operatorName: 'Une association',
  resourceName: 'Bureau',
  timeZone: 'Europe/Paris',
  period: { start: Date.parse('2027-10-01T07:00:00Z'), end: Date.parse('2027-10-01T11:00:00Z') },
  cameAt: Date.parse('2027-10-01T07:03:20Z'),
  now: Date.parse('2027-10-02T10:00:00Z'),
};
const values = (attestation: ReturnType<typeof attestationOf>) => attestation.rows.map(({ value }) => value);

test('says who was where and when, on the clock of the place', () => {
  expect(values(attestationOf(stay, 'fr'))).toEqual([
    'Ada Lovelace',
    'Le Lieu, 1 rue du Test, 92000 Nanterre',
    'Une association',
    'Bureau',
    'vendredi 1er octobre 2027 à 9\u00a0h\u00a000',
    'vendredi 1er octobre 2027 à 13\u00a0h\u00a000',
    'vendredi 1er octobre 2027 à 9\u00a0h\u00a003',
    '7K3M-9QXT',
    'samedi 2 octobre 2027 à 12\u00a0h\u00a000',
  ]);
  expect(values(attestationOf(stay, 'en'))).toContain('Friday 1 October 2027 at 9:03');
});

test('says no more than what is known: where nobody notes who comes, and while the stay goes on', () => {
  const { notes, rows } = attestationOf({ ...stay, cameAt: null, now: stay.period.start }, 'en');
  expect(notes).toHaveLength(3);
  expect(rows.map(({ label }) => label)).not.toContain('Checked in');
  expect(attestationOf(stay, 'en').notes).toHaveLength(1);
});
