import type { Words } from '../words.ts';
import { failures } from './failures.ts';
import { map } from './map.ts';
import { pricing } from './pricing.ts';
import { ribbon } from './ribbon.ts';
import { shell } from './shell.ts';

export const en = { shell, failures, map, pricing, ribbon } satisfies Words;
