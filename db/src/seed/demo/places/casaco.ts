import { type DemoPass, type DemoPlace, deskMix, noDemand, roomMix } from '../demo-place.ts';
import { casacoFloors } from './casaco-floors.ts';

/** 250 € before VAT a month for a desk, Le Labo de l'ESS, 16 February 2017. */
const publishedMonth = { formula: 'month', amountCents: 30_000, validFrom: '2017-02-16' } as const;

/**
 * 150 € before VAT for 10 days or 15 half-days in open space, from the same source; how long it lasts is published
 * nowhere.
 */
const publishedPass: DemoPass = {
  name: 'Carnet de 10 journées ou 15 demi-journées',
  kind: 'pass',
  points: 30,
  pointsPerHalfDay: 2,
  pointsPerDay: 3,
  validMonths: 12,
  amountCents: 18_000,
  resources: ['Bureau en espace ouvert'],
  isPublished: true,
};

/** Real: 45 desks, meeting rooms, offices, a cinema in the basement, the month's price and the pass. */
export const casaco: DemoPlace = {
  slug: 'casaco',
  hours: {
    1: '09:00-18:00',
    2: '09:00-18:00',
    3: '09:00-18:00',
    4: '09:00-18:00',
    5: '09:00-18:00',
    6: '10:00-16:00',
  },
  floors: casacoFloors,
  needsCheckInCode: true,
  arrival: {
    wifi: 'Réseau « Exemple-Visiteurs », mot de passe : escale-exemple',
    door: 'Exemple : sonnez à « Accueil », l’escalier est à gauche. Le code du jour est affiché à l’entrée.',
  },
  halfDaySplit: '13:00',
  past: { demand: [0.45, 1] },
  exceptions: [{ on: (today) => nextChristmasEve(today), hours: '09:00-13:00', reason: 'Veille de Noël' }],
  units: [
    { key: 'open', label: 'Poste', kind: 'desk', count: 24 },
    { key: 'calm', label: 'Poste au calme', kind: 'desk', count: 9 },
    { key: 'own', label: 'Poste attitré', kind: 'desk', count: 12 },
    { key: 'office', label: 'Bureau', kind: 'office', count: 2 },
    { key: 'hall-a', label: 'Grande salle, côté rue', kind: 'meeting_room', count: 1 },
    { key: 'hall-b', label: 'Grande salle, côté jardin', kind: 'meeting_room', count: 1 },
    { key: 'garden', label: 'Salle du jardin', kind: 'meeting_room', count: 1 },
    { key: 'cinema', label: 'Cinéma', kind: 'event_room', count: 1 },
    { key: 'booth', label: 'Cabine', kind: 'office', count: 1 },
  ],
  resources: [
    {
      name: 'Bureau en espace ouvert',
      kind: 'desk',
      allocation: 'any',
      units: ['open'],
      prices: {
        standard: { hour: 400, half_day: 1_000, day: 1_600, week: 7_500 },
        solidarity: { half_day: 500, day: 800 },
        published: publishedMonth,
      },
      demand: { share: 0.98, mix: deskMix, residents: 3 },
    },
    {
      name: 'Bureau au calme',
      kind: 'desk',
      allocation: 'any',
      units: ['calm'],
      prices: {
        standard: { hour: 500, half_day: 1_200, day: 1_900, week: 8_800 },
        published: publishedMonth,
      },
      demand: { share: 0.8, mix: deskMix },
    },
    {
      name: 'Poste attitré',
      kind: 'desk',
      allocation: 'any',
      units: ['own'],
      prices: { standard: { week: 8_500 }, published: publishedMonth },
      demand: { share: 0, mix: {}, residents: 9 },
    },
    {
      name: 'Bureau fermé, deux personnes',
      kind: 'office',
      allocation: 'any',
      units: ['office'],
      capacity: 2,
      prices: { standard: { day: 4_000, week: 16_000, month: 56_000 } },
      demand: { share: 0.4, mix: { day: 70, days: 30 }, residents: 1 },
    },
    {
      name: 'Grande salle',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['hall-a', 'hall-b'],
      capacity: 16,
      prices: { standard: { hour: 3_000, half_day: 9_000, day: 16_000 } },
      demand: { share: 0.2, mix: roomMix },
    },
    {
      name: 'Grande salle, côté rue',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['hall-a'],
      capacity: 8,
      prices: { standard: { hour: 1_800, half_day: 5_000, day: 9_000 } },
      demand: { share: 0.3, mix: roomMix },
    },
    {
      name: 'Grande salle, côté jardin',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['hall-b'],
      capacity: 8,
      prices: { standard: { hour: 1_800, half_day: 5_000, day: 9_000 } },
      demand: { share: 0.25, mix: roomMix },
    },
    {
      name: 'Salle du jardin',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['garden'],
      capacity: 8,
      prices: { standard: { hour: 1_800, half_day: 5_000, day: 9_000 } },
      demand: { share: 0.4, mix: roomMix },
    },
    {
      name: 'Cinéma du sous-sol',
      kind: 'event_room',
      allocation: 'all',
      units: ['cinema'],
      capacity: 20,
      bufferMinutes: 30,
      prices: { standard: { hour: 2_000, half_day: 6_000, day: 11_000 } },
      demand: { share: 0.15, mix: { hours: 40, half_day: 60 } },
    },
    {
      name: 'Cabine téléphone',
      kind: 'office',
      allocation: 'any',
      units: ['booth'],
      capacity: 1,
      slotMinutes: 15,
      maxMinutes: 120,
      prices: { standard: { hour: 0 } },
      demand: { share: 0.25, mix: { hours: 1 } },
    },
    {
      name: 'Casaco en entier',
      kind: 'whole_place',
      allocation: 'all',
      units: ['open', 'calm', 'own', 'office', 'hall-a', 'hall-b', 'garden', 'cinema', 'booth'],
      capacity: 60,
      prices: { standard: { half_day: 45_000, day: 80_000 } },
      demand: noDemand,
    },
  ],
  passes: [publishedPass],
};

function nextChristmasEve(today: string): string {
  const eve = `${today.slice(0, 4)}-12-24`;
  return eve >= today ? eve : `${Number(today.slice(0, 4)) + 1}-12-24`;
}
