import { transaction, writeAudit } from '@escale/db';
import { placeZone } from '@escale/db/places';
import { insertImport, keepFewFiles, readImport } from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import type { ImportSchema, NewImportQuery } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { importView } from './import-view.ts';
import { readFile } from './read-file.ts';

/** Of a place, at once. */
const MOST_FILES = 20;

/**
 * Takes a file in. What it is and whether its columns are there is said at once; its lines are looked at right after.
 * @throws Refused file-unreadable | columns-missing | column-repeated | too-many-lines
 */
export const startImport = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { kind, fileName, space, file }: NewImportQuery & { file: Buffer },
): Promise<ImportSchema> => {
  const timeZone = await placeZone(ports.database, placeId);
  if (timeZone === null) throw new Refused({ code: 'not-found' });
  const read = readFile(file, { kind, fileName, space: space ?? null, timeZone });
  if (read.lines.length === 0) throw new Refused({ code: 'file-unreadable', reason: 'empty' });
  const { format, encoding, ignoredColumns } = read;
  const id = ports.newId();
  return transaction(ports.database, async (tx) => {
    await insertImport(tx, {
      placeId,
      id,
      kind,
      format,
      fileName,
      file,
      space: format === 'ics' ? (space ?? null) : null,
      encoding,
      ignoredColumns,
      lines: read.lines.length,
      createdBy: actor.memberId,
    });
    await keepFewFiles(tx, placeId, MOST_FILES);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'import.started',
      subjectId: id,
      detail: { kind, lines: read.lines.length },
    });
    return importView(await readImport(tx, { placeId, id }));
  });
};
