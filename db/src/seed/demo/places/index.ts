import type { DemoPlace } from '../demo-place.ts';
import { casaco } from './casaco.ts';
import { electrolab } from './electrolab.ts';
import { geobureau } from './geobureau.ts';
import { laTreso } from './la-treso.ts';
import { sceauxSmart } from './sceaux-smart.ts';
import { stopAndWork } from './stop-and-work.ts';

/** The places that can be booked in the demonstration: those that sources saw open most lately. */
export const demoPlaces: readonly DemoPlace[] = [
  casaco,
  sceauxSmart,
  laTreso,
  electrolab,
  geobureau,
  stopAndWork,
];
