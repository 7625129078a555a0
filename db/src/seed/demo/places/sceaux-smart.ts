import { addDays, daysBetween } from '@escale/shared/kernel';
import { type DemoPlace, deskMix, roomMix } from '../demo-place.ts';
import { sceauxSmartFloors } from './sceaux-smart-floors.ts';

const weekday = '08:30-12:30 13:30-19:00';

/** Real: 16 desks, two rooms for 16 and 8, closed offices for 1 to 4, a shared photo studio. */
export const sceauxSmart: DemoPlace = {
  slug: 'sceaux-smart',
  hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: '08:30-12:30 13:30-18:00' },
  floors: sceauxSmartFloors,
  arrival: {
    wifi: 'Réseau « Exemple-Sceaux », mot de passe : escale-exemple',
    door: 'Exemple : la porte s’ouvre avec le code 0000, les salles sont au fond du couloir.',
  },
  halfDaySplit: '13:00',
  past: { demand: [0.3, 1.05], joined: springOf },
  exceptions: [{ on: (today) => addDays(today, 23), hours: '', reason: 'Inventaire annuel' }],
  units: [
    { key: 'desk', label: 'Poste', kind: 'desk', count: 16 },
    { key: 'office', label: 'Bureau', kind: 'office', count: 4 },
    { key: 'large', label: 'Grande salle', kind: 'meeting_room', count: 1 },
    { key: 'small', label: 'Petite salle', kind: 'meeting_room', count: 1 },
    { key: 'studio', label: 'Studio photo', kind: 'workshop', count: 1 },
  ],
  resources: [
    {
      name: 'Bureau en espace ouvert',
      kind: 'desk',
      allocation: 'any',
      units: ['desk'],
      prices: { standard: { hour: 350, half_day: 900, day: 1_500, week: 5_800, month: 23_000 } },
      demand: { share: 0.9, mix: deskMix, residents: 2 },
    },
    {
      name: 'Bureau fermé, une à quatre personnes',
      kind: 'office',
      allocation: 'any',
      units: ['office'],
      capacity: 4,
      prices: { standard: { day: 4_500, week: 18_000, month: 52_000 } },
      demand: { share: 0.2, mix: { day: 1 }, residents: 3 },
    },
    {
      name: 'Grande salle',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['large'],
      capacity: 16,
      prices: { standard: { hour: 2_500, half_day: 7_000, day: 12_000 } },
      demand: { share: 0.45, mix: roomMix },
    },
    {
      name: 'Petite salle',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['small'],
      capacity: 8,
      prices: { standard: { hour: 1_500, half_day: 4_000, day: 7_000 } },
      demand: { share: 0.5, mix: roomMix },
    },
    {
      name: 'Studio photo',
      kind: 'workshop',
      allocation: 'all',
      units: ['studio'],
      capacity: 6,
      bufferMinutes: 30,
      prices: { standard: { hour: 2_000, half_day: 6_000 } },
      demand: { share: 0.3, mix: { hours: 60, half_day: 40 } },
    },
  ],
  passes: [
    {
      name: 'Huit journées par mois',
      kind: 'subscription',
      points: 16,
      pointsPerHalfDay: 1,
      pointsPerDay: 2,
      validMonths: 1,
      amountCents: 9_600,
      resources: ['Bureau en espace ouvert'],
    },
  ],
};

/** It opened for bookings in March, of the last year whose March is well over. */
function springOf(today: string): string {
  const year = Number(today.slice(0, 4));
  const spring = `${year}-03-02`;
  return daysBetween(spring, today) > 120 ? spring : `${year - 1}-03-02`;
}
