import { readNow } from '@escale/db';
import { readBookingsToExport } from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import { type TransferLang, transferKinds } from '@escale/shared/transfers';
import { strToU8, zipSync } from 'fflate';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { Ports } from '../ports.ts';
import { exportKind } from './export-kind.ts';
import { eventOf } from './export-rows.ts';
import { fileNameOf } from './file-name-of.ts';

/** Everything a place has, each kind as the file that brings it in, and its stays as a calendar besides. */
export const exportPlace = async (
  ports: Ports,
  actor: Actor,
  { placeId, lang }: { placeId: string; lang: TransferLang },
): Promise<Buffer> => {
  const files: Record<string, Uint8Array> = {};
  for (const kind of transferKinds)
    files[fileNameOf(kind, lang)] = strToU8(await exportKind(ports, actor, { placeId, kind, lang }));
  const stays = await readBookingsToExport(ports.database, placeId);
  const calendar = writeCalendar({
    entries: stays.map(eventOf),
    method: 'PUBLISH',
    stamp: await readNow(ports.database),
  });
  files[fileNameOf('bookings', lang).replace(/csv$/, 'ics')] = strToU8(calendar);
  return Buffer.from(zipSync(files, { level: 6 }));
};
