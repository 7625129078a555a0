import { transaction, writeAudit } from '@escale/db';
import { type ImportKey, moveImport, readImport } from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import type { ImportConfirmation, ImportSchema } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { importView } from './import-view.ts';

/** What is about persons is only kept where they know of it. */
const aboutPersons: ReadonlySet<string> = new Set(['members', 'bookings']);

/**
 * Yes to what the preview showed: from now on it is written, all of it or nothing.
 * @throws Refused not-found | import-not-ready | import-has-errors | people-must-know
 */
export const confirmImport = async (
  ports: Ports,
  actor: Actor,
  key: ImportKey,
  { peopleKnow = false, tellsPeople = false }: ImportConfirmation,
): Promise<ImportSchema> =>
  transaction(ports.database, async (tx) => {
    const { kind, status, counts } = importView(await readImport(tx, key));
    if (status !== 'ready') throw new Refused({ code: 'import-not-ready', importStatus: status });
    if (counts.wrong > 0) throw new Refused({ code: 'import-has-errors', lines: counts.wrong });
    if (aboutPersons.has(kind) && !peopleKnow) throw new Refused({ code: 'people-must-know' });
    if (!(await moveImport(tx, key, { from: ['ready'], to: 'running', tellsPeople })))
      throw new Refused({ code: 'import-not-ready', importStatus: 'running' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: key.placeId,
      action: 'import.confirmed',
      subjectId: key.id,
      detail: { peopleKnow, tellsPeople },
    });
    return importView(await readImport(tx, key));
  });
