import { failures } from './failures.ts';
import { pricing } from './pricing.ts';
import { shell } from './shell.ts';

/** French is the type: English must say everything that French says. */
export const fr = { shell, failures, pricing };
