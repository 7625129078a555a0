import { type Executor, takeLocks, transaction, writeAudit } from '@escale/db';
import { listAllInitiatives, readTerritory } from '@escale/db/initiatives';
import type { ImportPreview } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { type PlannedLine, planImport } from './plan-import.ts';
import { type CsvFile, readCsv } from './read-csv.ts';
import { writeImported } from './write-imported.ts';

/**
 * What a file would do to the guide; with `apply` all of it, in one transaction, or nothing.
 * @throws Refused guide-file-unreadable | lines-faulty
 */
export const importInitiatives = async (
  ports: Ports,
  actor: Actor,
  { csv, apply }: { csv: string; apply: boolean },
): Promise<ImportPreview> => {
  const file = readCsv(csv);
  if (!apply) return previewOf(file, await planOn(ports.database, file), false);
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, ['initiatives']);
    const plan = await planOn(tx, file);
    const faulty = plan.filter(({ outcome }) => outcome === 'error').map(({ line }) => line);
    if (faulty.length > 0) throw new Refused({ code: 'lines-faulty', lines: faulty.slice(0, 100) });
    await writeImported(ports, tx, plan);
    const detail = { lines: plan.length };
    const entry = { actorId: actor.memberId, placeId: null, action: 'initiative.imported', subjectId: null };
    await writeAudit(tx, { id: ports.newId(), ...entry, detail });
    return previewOf(file, plan, true);
  });
};

const planOn = async (executor: Executor, file: CsvFile): Promise<PlannedLine[]> => {
  const [entries, territory] = await Promise.all([
    listAllInitiatives(executor, { withHidden: true }),
    readTerritory(executor),
  ]);
  return planImport(file, { entries, territory });
};

const previewOf = ({ ignoredColumns }: CsvFile, plan: PlannedLine[], applied: boolean): ImportPreview => {
  const count = (outcome: PlannedLine['outcome']) => plan.filter((line) => line.outcome === outcome).length;
  return {
    applied,
    create: count('create'),
    change: count('change'),
    same: count('same'),
    errors: count('error'),
    ignoredColumns,
    lines: plan.map(({ fields: _, existing: __, ...line }) => line),
  };
};
