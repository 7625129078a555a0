import { writeAudit } from '@escale/db';
import {
  readBookingsToExport,
  readMembersToExport,
  readSpacesToExport,
  readTariffsToExport,
} from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import { headerOf, type TransferKind, type TransferLang } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { bookingRow, memberRows, tariffRow, unitRows } from './export-rows.ts';
import { writeTable } from './write-table.ts';

type Wish = { placeId: string; kind: TransferKind; lang: TransferLang };

/** What a place has of one kind, as the file that would bring it in; who took it is kept. */
export const exportKind = async (
  ports: Ports,
  actor: Actor,
  { placeId, kind, lang }: Wish,
): Promise<string> => {
  const rows = await rowsOf(ports, { placeId, kind, lang });
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'export.taken',
    subjectId: null,
    detail: { kind, lines: rows.length },
  });
  return writeTable([headerOf(kind, lang), ...rows], lang);
};

const rowsOf = async ({ database }: Ports, { placeId, kind, lang }: Wish): Promise<string[][]> => {
  if (kind === 'units') return unitRows(await readSpacesToExport(database, placeId), lang);
  if (kind === 'tariffs')
    return (await readTariffsToExport(database, placeId)).map((row) => tariffRow(row, lang));
  if (kind === 'members')
    return (await readMembersToExport(database, placeId)).flatMap((row) => memberRows(row, lang));
  return (await readBookingsToExport(database, placeId)).map((row) => bookingRow(row, lang));
};
