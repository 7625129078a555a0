import { type DemoPlace, deskMix, roomMix } from '../demo-place.ts';

const weekday = '08:00-19:00';

export const stopAndWork: DemoPlace = {
  slug: 'stop-and-work-bourg-la-reine',
  hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: '08:00-18:00' },
  halfDaySplit: '13:00',
  past: { demand: [0.7, 1] },
  exceptions: [],
  units: [
    { key: 'desk', label: 'Poste', kind: 'desk', count: 20 },
    { key: 'office', label: 'Bureau', kind: 'office', count: 6 },
    { key: 'room', label: 'Salle de réunion', kind: 'meeting_room', count: 1 },
  ],
  resources: [
    {
      name: 'Bureau en espace partagé',
      kind: 'desk',
      allocation: 'any',
      units: ['desk'],
      prices: { standard: { hour: 450, half_day: 1_100, day: 1_800, week: 7_000, month: 26_000 } },
      demand: { share: 0.7, mix: deskMix, residents: 2 },
    },
    {
      name: 'Bureau individuel fermé',
      kind: 'office',
      allocation: 'any',
      units: ['office'],
      capacity: 1,
      prices: { standard: { hour: 800, half_day: 2_000, day: 3_400, week: 14_000, month: 48_000 } },
      demand: { share: 0.4, mix: deskMix, residents: 2 },
    },
    {
      name: 'Salle de réunion',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['room'],
      capacity: 10,
      prices: { standard: { hour: 2_400, half_day: 7_000, day: 12_500 } },
      demand: { share: 0.45, mix: roomMix },
    },
  ],
};
