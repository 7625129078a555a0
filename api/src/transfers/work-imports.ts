import { forgetImportFiles, readImportsUnderWay } from '@escale/db/transfers';
import { fileDays } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { carryOutImport } from './carry-out-import.ts';

/** Does what is to be done with every import that somebody waits for; says how many there were. */
export const workImports = async (ports: Ports, stopping: AbortSignal): Promise<number> => {
  const underWay = await readImportsUnderWay(ports.database);
  for (const key of underWay) {
    if (stopping.aborted) break;
    await carryOutImport(ports, key);
  }
  return underWay.length;
};

export const forgetImports = ({ database }: Ports): Promise<number> => forgetImportFiles(database, fileDays);
