import type { Words } from '../words.ts';
import { auth } from './auth.ts';
import { failures } from './failures.ts';
import { forms } from './forms.ts';
import { map } from './map.ts';
import { pricing } from './pricing.ts';
import { ribbon } from './ribbon.ts';
import { shell } from './shell.ts';

export const en = { auth, failures, forms, map, pricing, ribbon, shell } satisfies Words;
