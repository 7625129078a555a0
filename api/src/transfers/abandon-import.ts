import { transaction, writeAudit } from '@escale/db';
import { endImport, type ImportKey, readImport } from '@escale/db/transfers';
import type { Actor } from '@escale/shared/kernel';
import type { ImportSchema } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { importView } from './import-view.ts';

/**
 * Lets an import go, with its file; one that is being written leaves nothing behind.
 * @throws Refused not-found | import-not-ready: it is done, or has ended before
 */
export const abandonImport = async (ports: Ports, actor: Actor, key: ImportKey): Promise<ImportSchema> =>
  transaction(ports.database, async (tx) => {
    const { status } = importView(await readImport(tx, key));
    const from = ['uploaded', 'checking', 'ready', 'running'] as const;
    if (!(await endImport(tx, key, { from, to: 'abandoned' })))
      throw new Refused({ code: 'import-not-ready', importStatus: status });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: key.placeId,
      action: 'import.abandoned',
      subjectId: key.id,
    });
    return importView(await readImport(tx, key));
  });
