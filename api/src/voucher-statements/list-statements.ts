import { listStatements as list } from '@escale/db/voucher-statements';
import type { Statement } from '@escale/shared/voucher-statements';
import type { Ports } from '../ports.ts';
import { statementView } from './statement-view.ts';

export const listStatements = async (
  { database }: Ports,
  { programme }: { programme?: string },
): Promise<{ items: Statement[] }> => {
  const rows = await list(database, { programmeId: programme });
  return { items: rows.map(statementView) };
};
