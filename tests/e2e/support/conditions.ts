import type { Page } from '@playwright/test';
import { fingerOn, type Hand, keysOn } from './hand.ts';

/** Under what conditions somebody goes on a journey. */
export type Conditions = {
  width: 320 | 390 | 1440;
  lang: 'fr' | 'en';
  hasScripts: boolean;
  hand: 'finger' | 'keyboard';
  tone: 'light' | 'dark';
};

const row = (
  width: Conditions['width'],
  lang: Conditions['lang'],
  scripts: 'scripts' | 'no scripts',
  hand: Conditions['hand'],
  tone: Conditions['tone'],
): Conditions => ({ width, lang, hasScripts: scripts === 'scripts', hand, tone });

/**
 * Every pair of conditions meets at least once; all of them together would be 48 journeys. 320 pixels are what a zoom
 * of 400 % leaves of 1280, and of 200 % more than that.
 */
export const everyPair: readonly Conditions[] = [
  row(390, 'fr', 'scripts', 'finger', 'dark'),
  row(390, 'en', 'no scripts', 'keyboard', 'light'),
  row(1440, 'fr', 'scripts', 'keyboard', 'light'),
  row(1440, 'en', 'no scripts', 'finger', 'dark'),
  row(320, 'fr', 'no scripts', 'finger', 'light'),
  row(320, 'en', 'scripts', 'keyboard', 'dark'),
];

export const named = ({ width, lang, hasScripts, hand, tone }: Conditions): string =>
  [`${width} px`, lang, hasScripts ? 'scripts' : 'no scripts', hand, tone].join(', ');

export const browserOf = ({ width, lang, hasScripts, hand, tone }: Conditions) => ({
  viewport: { width, height: width === 1440 ? 900 : 844 },
  isMobile: width < 600,
  hasTouch: width < 600 && hand === 'finger',
  javaScriptEnabled: hasScripts,
  locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
  colorScheme: tone,
});

export const handOn = (page: Page, { hand }: Conditions): Hand =>
  hand === 'keyboard' ? keysOn(page) : fingerOn(page);
