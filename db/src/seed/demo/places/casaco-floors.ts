import type { DemoFloor } from '../demo-floor.ts';

/** Six desks that face each other, three and three. */
const island = (units: string, from: number, x: number, y: number) => ({
  units,
  from,
  count: 6,
  ...{ x, y, width: 17, height: 11, columns: 3, stepX: 19, stepY: 12 },
});
const room = { labelSide: 'inside' } as const;

/** Made up: no source says how the rooms lie. */
export const casacoFloors: DemoFloor[] = [
  {
    name: 'Rez-de-chaussée',
    width: 260,
    height: 164,
    shapes: [
      { kind: 'room', x: 8, y: 8, width: 154, height: 104, label: 'Espace ouvert' },
      { kind: 'room', x: 36, y: 120, width: 58, height: 36, label: 'Cuisine' },
      { kind: 'room', x: 102, y: 120, width: 60, height: 36, label: 'Accueil' },
      { kind: 'door', x: 122, y: 155, width: 20, height: 2, label: '' },
      { kind: 'door', x: 162, y: 70, width: 2, height: 14, label: '' },
      { kind: 'window', x: 24, y: 7, width: 50, height: 2, label: '' },
      { kind: 'window', x: 96, y: 7, width: 50, height: 2, label: '' },
      { kind: 'window', x: 251, y: 18, width: 2, height: 30, label: '' },
      { kind: 'window', x: 251, y: 66, width: 2, height: 30, label: '' },
    ],
    blocks: [
      island('open', 0, 20, 30),
      island('open', 6, 92, 30),
      island('open', 12, 20, 76),
      island('open', 18, 92, 76),
      { units: 'booth', x: 8, y: 120, width: 22, height: 36, ...room },
      { units: 'hall-a', x: 172, y: 8, width: 80, height: 50, ...room },
      { units: 'hall-b', x: 172, y: 60, width: 80, height: 50, ...room },
      { units: 'garden', x: 172, y: 120, width: 80, height: 36, ...room },
    ],
  },
  {
    name: 'Étage',
    width: 232,
    height: 128,
    shapes: [
      { kind: 'room', x: 8, y: 8, width: 86, height: 66, label: 'Au calme' },
      { kind: 'room', x: 104, y: 8, width: 120, height: 66, label: 'Postes attitrés' },
      { kind: 'room', x: 132, y: 84, width: 92, height: 36, label: 'Palier' },
      { kind: 'window', x: 24, y: 7, width: 50, height: 2, label: '' },
      { kind: 'window', x: 140, y: 7, width: 50, height: 2, label: '' },
      { kind: 'door', x: 93, y: 50, width: 2, height: 14, label: '' },
    ],
    blocks: [
      { units: 'calm', x: 20, y: 26, width: 17, height: 11, columns: 3, stepX: 24, stepY: 16 },
      island('own', 0, 104 + 3, 34),
      island('own', 6, 104 + 62, 34),
      { units: 'office', x: 8, y: 84, width: 56, height: 36, columns: 2, stepX: 60, stepY: 40, ...room },
    ],
  },
  {
    name: 'Sous-sol',
    width: 180,
    height: 96,
    shapes: [
      { kind: 'room', x: 126, y: 8, width: 46, height: 80, label: 'Réserve' },
      { kind: 'door', x: 117, y: 60, width: 2, height: 16, label: '' },
    ],
    blocks: [{ units: 'cinema', x: 8, y: 8, width: 110, height: 80, ...room }],
  },
];
