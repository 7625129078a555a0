import { dayMs, type Instant, type Interval, minuteMs } from '../kernel/index.ts';
import { referenceAlphabet } from './booking-reference.ts';

/** How long one code is shown at a place. */
const SHOWN_MS = 5 * minuteMs;

/** How far back a code still says when it was read. */
export const CHECK_IN_MEMORY_MS = dayMs;

/** The code shown at an instant is that of its window: how many of them have passed since the epoch. */
export const codeWindowAt = (at: Instant): number => Math.floor(at / SHOWN_MS);

export const periodOfCodeWindow = (window: number): Interval => ({
  start: window * SHOWN_MS,
  end: (window + 1) * SHOWN_MS,
});

/** Six characters of 30 bits: short enough for a door, and a guess at a whole day of codes fails 3 million times. */
export const codeOfBits = (bits: number): string =>
  Array.from({ length: 6 }, (_, place) => referenceAlphabet[(bits >>> (5 * place)) & 31]).join('');

/** As people type it: small letters, spaces, dashes, and O for 0, I or L for 1. */
export const readCheckInCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** In two groups, to be read from afar. */
export const textOfCheckInCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
