import { auth } from './auth.ts';
import { bookings } from './bookings.ts';
import { events } from './events.ts';
import { failures } from './failures.ts';
import { forms } from './forms.ts';
import { home } from './home.ts';
import { incidents } from './incidents.ts';
import { longer } from './longer.ts';
import { map } from './map.ts';
import { offline } from './offline.ts';
import { passes } from './passes.ts';
import { place } from './place.ts';
import { places } from './places.ts';
import { plans } from './plans.ts';
import { pricing } from './pricing.ts';
import { refusals } from './refusals.ts';
import { ribbon } from './ribbon.ts';
import { shell } from './shell.ts';
import { visit } from './visit.ts';

/** French is the type: English must say everything that French says. */
export const fr = {
  auth,
  bookings,
  events,
  failures,
  forms,
  home,
  incidents,
  longer,
  map,
  offline,
  passes,
  place,
  places,
  plans,
  pricing,
  refusals,
  ribbon,
  shell,
  visit,
};
