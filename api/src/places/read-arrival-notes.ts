import { readArrivalNotes as readRow } from '@escale/db/places';
import type { ArrivalNotes } from '@escale/shared/places';
import type { Ports } from '../ports.ts';

/** What those who come are told; a place that has written nothing tells nothing. */
export const readArrivalNotes = async (ports: Ports, placeId: string): Promise<ArrivalNotes> => {
  const row = await readRow(ports.database, placeId);
  return { wifi: row?.wifi ?? null, door: row?.door ?? null, example: row?.isExample ?? false };
};
