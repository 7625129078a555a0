import { type DemoPlace, deskMix, noDemand, roomMix } from '../demo-place.ts';

const weekday = '08:30-19:00';

export const geobureau: DemoPlace = {
  slug: 'geobureau-montrouge',
  hours: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  halfDaySplit: '13:00',
  past: { demand: [1.05, 0.9], summer: { from: '08-10', to: '08-21' } },
  exceptions: [],
  units: [
    { key: 'desk', label: 'Poste', kind: 'desk', count: 12 },
    { key: 'room', label: 'Salle sous la verrière', kind: 'meeting_room', count: 1 },
  ],
  resources: [
    {
      name: 'Bureau sous la verrière',
      kind: 'desk',
      allocation: 'any',
      units: ['desk'],
      prices: { standard: { hour: 350, half_day: 900, day: 1_400, week: 5_200, month: 20_500 } },
      demand: { share: 0.85, mix: deskMix },
    },
    {
      name: 'Salle sous la verrière',
      kind: 'meeting_room',
      allocation: 'all',
      units: ['room'],
      capacity: 6,
      prices: { standard: { hour: 1_500, half_day: 4_000, day: 7_000 } },
      demand: { share: 0.4, mix: roomMix },
    },
    {
      name: 'Geobureau en entier',
      kind: 'whole_place',
      allocation: 'all',
      units: ['desk', 'room'],
      capacity: 20,
      prices: { standard: { half_day: 16_000, day: 28_000 } },
      demand: noDemand,
    },
  ],
};
