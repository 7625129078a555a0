import { takeLocks, transaction } from '@escale/db';
import {
  noteCounted,
  readUncounted,
  replacePlaceDays,
  replacePlacePeople,
  takeUncounted,
} from '@escale/db/statistics';
import { addDays, type LocalDate } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { countPlaceDays } from './count-place-days.ts';
import { readCounted } from './read-counted.ts';

/** Days that are read and counted at once: a place's history may be long. */
const DAYS_AT_ONCE = 366;

/**
 * Counts the days that are over and not counted yet, or no longer right, each place in a transaction of its own.
 * @returns how many places had such days
 */
export const countPastDays = async (
  ports: Ports,
  placeIds: readonly string[] | null = null,
  stopping?: AbortSignal,
): Promise<number> => {
  const uncounted = await readUncounted(ports.database, placeIds);
  for (const placeId of uncounted) {
    if (stopping?.aborted) break;
    await countPlace(ports, placeId);
  }
  return uncounted.length;
};

const countPlace = (ports: Ports, placeId: string): Promise<void> =>
  transaction(ports.database, async (tx) => {
    await takeLocks(tx, [`figures:${placeId}`]);
    const due = await takeUncounted(tx, placeId);
    if (!due) return;
    for (let from = due.from; from <= due.to; from = addDays(from, DAYS_AT_ONCE)) {
      const range = { from, to: earlierOf(addDays(from, DAYS_AT_ONCE - 1), due.to) };
      const rows = await readCounted(tx, { placeIds: [placeId], ...range });
      await replacePlaceDays(
        tx,
        { placeId, ...range },
        rows.flatMap((place) => countPlaceDays(place, range)),
      );
    }
    await replacePlacePeople(tx, { placeId, from: due.from, to: due.to });
    await noteCounted(tx, { placeId, untilOn: due.untilOn });
  });

const earlierOf = (...dates: [LocalDate, LocalDate]): LocalDate => dates.toSorted()[0] ?? dates[1];
