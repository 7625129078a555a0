import { type ImportKey, readImport as readRow } from '@escale/db/transfers';
import type { ImportSchema } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import { importView } from './import-view.ts';

/** @throws Refused not-found: also another place's */
export const readImport = async ({ database }: Ports, key: ImportKey): Promise<ImportSchema> =>
  importView(await readRow(database, key));
