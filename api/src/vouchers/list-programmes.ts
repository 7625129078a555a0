import { listProgrammes as list } from '@escale/db/vouchers';
import type { Programme } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { programmeView } from './programme-view.ts';

export const listProgrammes = async ({ database }: Ports): Promise<{ items: Programme[] }> => ({
  items: (await list(database)).map(programmeView),
});
