import type { Words } from '../words.ts';
import { failures } from './failures.ts';
import { pricing } from './pricing.ts';
import { shell } from './shell.ts';

export const en = { shell, failures, pricing } satisfies Words;
