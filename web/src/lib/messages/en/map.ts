import type { map as words } from '../fr/map.ts';

export const map = {
  title: 'Map',
  label: 'Map of the 36 communes of Hauts-de-Seine and of the places found',
  seine: 'the Seine',
  legend: 'other listed places. The list says the same as the map.',
  base: 'Base map:',
} satisfies typeof words;
