import { contrastOf, mixed } from './colour.ts';

/** Text in the accent stands on paper, surfaces and what is sunk; a button's word stands on the accent. */
const grounds = {
  light: ['#faf5ea', '#f2ead9', '#fffdf7'],
  dark: ['#111c20', '#0b1518', '#18262b'],
} as const;
const LEAST = 4.5;

export type Accent = { colour: string; deep: string; on: string };

/** The colour, moved as little as needed towards black or white until it can be read on every ground (WCAG 2.2, 1.4.3). */
function readable(colour: string, scheme: keyof typeof grounds): string {
  const towards = scheme === 'light' ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(colour, towards, share);
    if (grounds[scheme].every((ground) => contrastOf(tried, ground) >= LEAST)) return tried;
  }
  return towards;
}

const onto = (colour: string): string =>
  contrastOf(colour, '#ffffff') >= contrastOf(colour, '#06151a') ? '#ffffff' : '#06151a';

function accentIn(colour: string, scheme: keyof typeof grounds): Accent {
  const found = readable(colour, scheme);
  const on = onto(found);
  return { colour: found, deep: mixed(found, on === '#ffffff' ? '#000000' : '#ffffff', 0.25), on };
}

/** A place's own colour as it can be used, in the light and in the dark. */
export const readableAccent = (colour: string): { light: Accent; dark: Accent } => ({
  light: accentIn(colour, 'light'),
  dark: accentIn(colour, 'dark'),
});
