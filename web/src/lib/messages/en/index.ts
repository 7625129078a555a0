import type { Words } from '../words.ts';
import { failures } from './failures.ts';
import { shell } from './shell.ts';

export const en = { shell, failures } satisfies Words;
