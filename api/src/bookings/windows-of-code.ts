import type { Executor } from '@escale/db';
import { readCodeSecret } from '@escale/db/places';
import { CHECK_IN_MEMORY_MS, codeWindowAt, readCheckInCode } from '@escale/shared/bookings';
import { codeOfWindow } from './code-of-window.ts';

/** The windows of the last 24 hours, this one and the next in which the place has shown the code. */
export const windowsOfCode = async (
  executor: Executor,
  placeId: string,
  text: string,
): Promise<readonly number[]> => {
  const shown = await readCodeSecret(executor, placeId);
  if (!shown) return [];
  const { secret, now } = shown;
  const code = readCheckInCode(text);
  const first = codeWindowAt(now - CHECK_IN_MEMORY_MS);
  const windows = Array.from({ length: codeWindowAt(now) + 2 - first }, (_, index) => first + index);
  return windows.filter((window) => codeOfWindow(secret, window) === code);
};
