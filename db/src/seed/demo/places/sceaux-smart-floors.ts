import type { DemoFloor } from '../demo-floor.ts';

const room = { labelSide: 'inside' } as const;

/** Made up: no source says how the rooms lie. */
export const sceauxSmartFloors: DemoFloor[] = [
  {
    name: 'Le plateau',
    width: 250,
    height: 136,
    shapes: [
      { kind: 'room', x: 8, y: 8, width: 106, height: 78, label: 'Espace ouvert' },
      { kind: 'room', x: 154, y: 94, width: 88, height: 34, label: 'Cuisine' },
      { kind: 'door', x: 113, y: 60, width: 2, height: 16, label: '' },
      { kind: 'window', x: 7, y: 22, width: 2, height: 50, label: '' },
      { kind: 'window', x: 130, y: 7, width: 50, height: 2, label: '' },
    ],
    blocks: [
      {
        units: 'desk',
        from: 0,
        count: 8,
        x: 22,
        y: 26,
        width: 17,
        height: 11,
        columns: 4,
        stepX: 20,
        stepY: 12,
      },
      {
        units: 'desk',
        from: 8,
        count: 8,
        x: 22,
        y: 56,
        width: 17,
        height: 11,
        columns: 4,
        stepX: 20,
        stepY: 12,
      },
      { units: 'large', x: 122, y: 8, width: 72, height: 44, ...room },
      { units: 'small', x: 122, y: 54, width: 72, height: 32, ...room },
      { units: 'studio', x: 202, y: 8, width: 40, height: 78, ...room },
      { units: 'office', x: 8, y: 94, width: 33, height: 34, columns: 4, stepX: 36, stepY: 40, ...room },
    ],
  },
];
