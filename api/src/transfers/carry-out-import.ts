import {
  Contended,
  type Executor,
  isConnectionLost,
  takeLocks,
  transaction,
  tryLock,
  violationOf,
  writeAudit,
} from '@escale/db';
import { lockPlace } from '@escale/db/places';
import {
  endImport,
  type ImportFile,
  type ImportKey,
  moveImport,
  noteCounts,
  noteProgress,
  readImport,
  readImportFile,
  replaceImportLines,
} from '@escale/db/transfers';
import type { ImportLine } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { type ImportPlan, importLineOf } from './import-plan.ts';
import { planImport } from './plan-import.ts';
import { readFile } from './read-file.ts';

/** Somebody went around the locks: nothing of it may stay. */
class Overtaken extends Error {}

/**
 * Does the next thing with an import that somebody waits for: looks at every line of it, or, once that was confirmed,
 * writes all of it or nothing, in one transaction. Whoever dies in the middle leaves it as it was, for the next turn.
 */
export const carryOutImport = async (ports: Ports, key: ImportKey): Promise<void> => {
  await moveImport(ports.database, key, { from: ['uploaded'], to: 'checking' });
  try {
    await transaction(ports.database, (tx) => work(ports, tx, key));
  } catch (error) {
    if (isConnectionLost(error) || error instanceof Contended) throw error;
    const failure = error instanceof Overtaken ? 'overtaken' : 'unexpected';
    await endImport(ports.database, key, {
      from: ['checking', 'running'],
      to: 'failed',
      failure,
      keepsFile: true,
    });
    if (error instanceof Overtaken) return;
    const name = error instanceof Error ? error.name : 'unknown';
    ports.log.error({ importId: key.id, failure: { name, ...violationOf(error) } }, 'an import failed');
  }
};

const work = async (ports: Ports, tx: Executor, key: ImportKey): Promise<void> => {
  if (!(await tryLock(tx, `import:${key.id}`))) return;
  const [file, row] = await Promise.all([readImportFile(tx, key), readImport(tx, key)]);
  if (!file || !row) return;
  const isWriting = file.status === 'running';
  if (!isWriting && file.status !== 'checking') return;
  if (isWriting) {
    // One after the other, and nobody changes spaces or tariffs meanwhile.
    await takeLocks(tx, [`imports:${key.placeId}`]);
    await lockPlace(tx, key.placeId);
  }
  const { plan, lines } = await planOf(ports, tx, key, { file, timeZone: row.timeZone, isWriting });
  const counts = countsOf(lines);
  await replaceImportLines(tx, key, lines);
  await noteCounts(tx, key, counts);
  if (!isWriting) {
    await moveImport(tx, key, { from: ['checking'], to: 'ready' });
    return;
  }
  if (counts.wrong > 0) {
    await endImport(tx, key, { from: ['running'], to: 'failed', failure: 'lines-wrong', keepsFile: true });
    return;
  }
  if (!(await plan.write(tx))) throw new Overtaken();
  await writeAudit(tx, {
    id: ports.newId(),
    actorId: file.createdBy,
    placeId: key.placeId,
    action: 'import.done',
    subjectId: key.id,
    detail: { kind: file.kind, ...counts },
  });
  // Somebody has let it go meanwhile: then it is as if it had never been.
  if (!(await endImport(tx, key, { from: ['running'], to: 'done' }))) throw new Overtaken();
};

type Asked = { file: ImportFile; timeZone: string; isWriting: boolean };

const planOf = async (
  ports: Ports,
  tx: Executor,
  key: ImportKey,
  { file, timeZone, isWriting }: Asked,
): Promise<{ plan: ImportPlan; lines: ImportLine[] }> => {
  const { lines: read } = readFile(file.file, { kind: file.kind, space: file.space, timeZone });
  const whole = read.filter(({ fault }) => fault === undefined);
  const onProgress = async (lines: number) => {
    // Outside of the transaction, so that others see it; inside it, so that it is not taken for idle.
    await Promise.all([noteProgress(ports.database, key, lines), tx.sql`select 1`]);
  };
  const planning = {
    placeId: key.placeId,
    timeZone,
    actorId: file.createdBy,
    tellsPeople: file.tellsPeople,
    isLocked: isWriting,
    onProgress,
  };
  const plan = await planImport(ports, tx, { ...planning, kind: file.kind }, whole);
  const outcomes = new Map(whole.map(({ line }, i) => [line, plan.outcomes[i]]));
  const lines = read.map((line) => {
    if (line.fault) return importLineOf(line, { outcome: 'wrong', faults: [line.fault] });
    return importLineOf(line, outcomes.get(line.line) ?? { outcome: 'new' });
  });
  return { plan, lines };
};

const countsOf = (lines: readonly ImportLine[]) => {
  const counts = { new: 0, known: 0, wrong: 0 };
  for (const { outcome } of lines) counts[outcome]++;
  return counts;
};
