import type { ribbon as words } from '../fr/ribbon.ts';

export const ribbon = {
  full: 'full',
  closed: 'closed',
  keyFree: 'the higher, the more room',
  keyPick: 'your time',
  keyExample: 'availability and prices: examples',
  closedAllDay: 'Closed that day',
  fullAllDay: 'Full all day',
  between: (from: string, to: string) => `from ${from} to ${to}`,
  fullBetween: (spans: string) => `Full ${spans}`,
  freeRange: (least: string, most: string) => (least === most ? `${least} free` : `${least} to ${most} free`),
} satisfies typeof words;
