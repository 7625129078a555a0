import { readNow } from '@escale/db';
import { readBookingsToExport, readPlaceToExport } from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import { type TransferLang, transferKinds } from '@escale/shared/transfers';
import { strToU8, zipSync } from 'fflate';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { Ports } from '../ports.ts';
import { exportKind } from './export-kind.ts';
import { eventOf } from './export-rows.ts';
import { fileNameOf } from './file-name-of.ts';

/**
 * Everything a place has: each kind as the file that brings it in, its stays as a calendar besides, and the rest (facts,
 * hours, closures, events, what passes it sells) as it is kept.
 */
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
  const place = await readPlaceToExport(ports.database, placeId);
  files[lang === 'fr' ? 'lieu.json' : 'place.json'] = strToU8(JSON.stringify(place, null, 2));
  return Buffer.from(zipSync(files, { level: 6 }));
};
