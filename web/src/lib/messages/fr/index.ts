import { auth } from './auth.ts';
import { failures } from './failures.ts';
import { forms } from './forms.ts';
import { home } from './home.ts';
import { map } from './map.ts';
import { places } from './places.ts';
import { pricing } from './pricing.ts';
import { ribbon } from './ribbon.ts';
import { shell } from './shell.ts';

/** French is the type: English must say everything that French says. */
export const fr = { auth, failures, forms, home, map, places, pricing, ribbon, shell };
