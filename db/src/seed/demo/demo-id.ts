import type { Instant } from '@escale/shared/kernel';
import { v7 } from 'uuid';
import type { Random } from './random.ts';

/** A UUID v7 of that moment whose random bits come from the sequence: the same demonstration everywhere. */
export const demoId = (random: Random, at: Instant): string =>
  v7({ msecs: at, random: Uint8Array.from({ length: 16 }, () => random.below(256)) });
